import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Migration20261121131507 } from "../src/modules/ledger/migrations/Migration20261121131507"
import { Migration20261121131638 } from "../src/modules/ledger/migrations/Migration20261121131638"
import { Migration20261121162240 } from "../src/modules/ledger/migrations/Migration20261121162240"
import { linesForDatabase, type Posting } from "../src/rules/posting"
import { capturePosting, type PaymentSource } from "../src/rules/payment-posting"
import { reversalPosting } from "../src/rules/reversal-posting"
import { vendorSalePosting } from "../src/rules/sale-posting"
import { createDatabase, type TestDatabase } from "./database"

let database: TestDatabase
let pool: Pool
let counter = 0

beforeAll(async () => {
  database = await createDatabase([Migration20261121131507, Migration20261121131638, Migration20261121162240])
  pool = database.pool
})
afterAll(() => database.drop())

const unique = (prefix: string) => `${prefix}_${(counter += 1)}`
const payment = (order_id: string, currency_code = "SAR"): PaymentSource => ({
  tenant_id: "default",
  order_id,
  payment_id: `pay_${order_id}`,
  currency_code,
  method: "gateway",
})
const capture = (order_id: string, amount: bigint, currency_code = "SAR") =>
  capturePosting(payment(order_id, currency_code), { id: `capt_${order_id}`, amount }, false)

async function post(
  { lines, ...entry }: Posting,
  on: { query: Pool["query"] } = pool,
): Promise<{ id: string; sequence: number; applied: boolean }> {
  const id = unique("jent")
  const { rows } = await on.query("select cityos_post_journal($1, $2) as posted", [
    JSON.stringify({ ...entry, id }),
    JSON.stringify(linesForDatabase(lines, () => unique("lacc"))),
  ])
  return rows[0].posted
}

async function postAll(postings: readonly Posting[]): Promise<{ id: string; sequence: number; applied: boolean }[]> {
  const wanted = postings.map(({ lines, ...entry }) => ({
    entry: { ...entry, id: unique("jent") },
    lines: linesForDatabase(lines, () => unique("lacc")),
  }))
  const { rows } = await pool.query("select cityos_post_journals($1) as posted", [JSON.stringify(wanted)])
  return rows[0].posted
}

const entries = async (): Promise<number> =>
  (await pool.query("select count(*)::integer as count from cityos_journal_entry")).rows[0].count

const verify = async () =>
  (await pool.query("select cityos_verify_journal('default', 0, repeat('0', 64), 100000) as page")).rows[0].page as {
    checked: number
    broken: { sequence: number; entry_id: string; reason: string } | null
  }
const sums = async () =>
  (await pool.query("select coalesce(sum(debit), 0) - coalesce(sum(credit), 0) as difference from cityos_journal_line"))
    .rows[0]

/** As only a superuser could: past the triggers. */
async function tamper(statement: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("begin")
    await client.query("set local session_replication_role = replica")
    await client.query(statement)
    await client.query("commit")
  } finally {
    client.release()
  }
}

describe("the ledger in the database", () => {
  test("200 postings at once on one hot account: each is there, the sum is 0, the chain whole", async () => {
    const posted = await Promise.all(
      Array.from({ length: 200 }, (_, index) => post(capture(unique("order"), BigInt(index + 1)))),
    )
    expect(new Set(posted.map(({ sequence }) => sequence)).size).toBe(200)
    expect(posted.every(({ applied }) => applied)).toBe(true)
    const { rows } = await pool.query(
      "select sum(l.debit)::bigint as debit, count(distinct a.id) as accounts from cityos_journal_line l join cityos_ledger_account a on a.id = l.account_id where a.code = '1010'",
    )
    expect(rows[0]).toEqual({ debit: "20100", accounts: "1" })
    expect((await sums()).difference).toBe("0")
    expect(await verify()).toMatchObject({ checked: 200, broken: null })
  })

  test("the same source key posts once, also from many callers at once", async () => {
    const posting = capture(unique("order"), 500n)
    const posted = await Promise.all(Array.from({ length: 20 }, () => post(posting)))
    expect(posted.filter(({ applied }) => applied)).toHaveLength(1)
    expect(new Set(posted.map(({ id }) => id)).size).toBe(1)
  })

  test("several entries in one call: each once, in order, chained, also where some are there or named twice", async () => {
    const [first, second, third] = ["a", "b", "c"].map((name) => capture(unique(`together_${name}`), 700n))
    if (!first || !second || !third) throw new Error("three postings were made")
    const known = await post(second)
    const posted = await postAll([first, second, third, first])
    expect(posted.map(({ applied }) => applied)).toEqual([true, false, true, false])
    expect(posted[1]).toMatchObject({ id: known.id, sequence: known.sequence })
    expect(posted[3]?.id).toBe(posted[0]?.id)
    expect(posted[2]?.sequence).toBe((posted[0]?.sequence ?? 0) + 1)
    expect((await postAll([third, first])).map(({ applied }) => applied)).toEqual([false, false])
    expect(await verify()).toMatchObject({ broken: null })
  })

  test("one entry of several that cannot be posted takes the others with it", async () => {
    const [good, mirrored] = [capture(unique("kept"), 500n), capture(unique("mirrored"), 500n)]
    const { id } = await post(mirrored)
    const lines = mirrored.lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }))
    const reversal = (key: string): Posting => ({
      ...mirrored,
      source_key: unique(key),
      kind: "reversal",
      reverses_id: id,
      lines,
    })
    const before = await entries()
    await expect(postAll([good, reversal("once"), reversal("twice")])).rejects.toThrow(/ledger_conflict: twice_/)
    const [one, other] = good.lines
    if (!one || !other) throw new Error("a capture has two lines")
    const lopsided: Posting = { ...good, source_key: unique("lopsided"), lines: [one, { ...other, credit: 1n }] }
    await expect(postAll([good, lopsided])).rejects.toThrow(/ledger_unbalanced/)
    expect(await entries()).toBe(before)
  })

  test("an entry that does not balance is refused when its transaction commits, and leaves nothing", async () => {
    const posting = capture(unique("order"), 700n)
    const crooked = {
      ...posting,
      lines: posting.lines.map((line, index) => (index === 0 ? { ...line, debit: 701n } : line)),
    }
    await expect(post(crooked)).rejects.toThrow(/ledger_unbalanced.*debits 701, credits 700/)
    const { rowCount } = await pool.query("select 1 from cityos_journal_entry where source_key = $1", [
      posting.source_key,
    ])
    expect(rowCount).toBe(0)
  })

  test("an entry without lines is refused", async () => {
    await expect(post({ ...capture(unique("order"), 700n), lines: [] })).rejects.toThrow(/has no lines/)
  })

  test("a line of another currency is refused", async () => {
    await post(capture(unique("order"), 1_234n, "KWD"))
    const account = (await pool.query("select id from cityos_ledger_account where currency_code = 'KWD' limit 1"))
      .rows[0].id
    const entry = (await post(capture(unique("order"), 10n))).id
    const add = `insert into cityos_journal_line (id, entry_id, account_id, sequence, position, debit, credit)
      select 'x1', id, '${account}', sequence, 3, 5, 0 from cityos_journal_entry where id = '${entry}'
      union all select 'x2', id, '${account}', sequence, 4, 0, 5 from cityos_journal_entry where id = '${entry}'`
    await expect(pool.query(add)).rejects.toThrow(/ledger_unbalanced.*another currency/)
  })

  test("balanced lines cannot be smuggled into an entry that is already posted", async () => {
    const { id, sequence } = await post(capture(unique("order"), 10n))
    const add = `insert into cityos_journal_line (id, entry_id, account_id, sequence, position, debit, credit)
      select 'y' || l.position, l.entry_id, l.account_id, ${sequence}, l.position + 10, l.debit, l.credit from cityos_journal_line l where l.entry_id = '${id}'`
    await expect(pool.query(add)).rejects.toThrow(/does not match its hash/)
  })

  test.each(["cityos_journal_entry", "cityos_journal_line", "cityos_ledger_account"])(
    "%s: no update, no delete",
    async (table) => {
      await expect(pool.query(`update ${table} set updated_at = now()`)).rejects.toThrow(/ledger_append_only: UPDATE/)
      await expect(pool.query(`delete from ${table}`)).rejects.toThrow(/ledger_append_only: DELETE/)
    },
  )

  test("no truncate", async () => {
    await expect(pool.query("truncate cityos_journal_line")).rejects.toThrow(/ledger_append_only: TRUNCATE/)
  })

  test("a reversal mirrors its entry, once", async () => {
    const sale = {
      vendor_order_id: unique("vor"),
      vendor_id: "ven_1",
      currency_code: "SAR",
      total: 11_500n,
      tax_total: 1_500n,
      shipping_total: 0n,
      commission_amount: 1_000n,
    }
    const posting = vendorSalePosting({ tenant_id: "default", order_id: unique("order") }, sale)
    const { id } = await post(posting)
    const { rows: lines } = await pool.query(
      "select a.code, a.owner_type, a.owner_id, l.debit, l.credit from cityos_journal_line l join cityos_ledger_account a on a.id = l.account_id where l.entry_id = $1 order by l.position",
      [id],
    )
    const entry = {
      ...posting,
      id,
      lines: lines.map((line) => ({ ...line, debit: BigInt(line.debit), credit: BigInt(line.credit) })),
    }
    const reversal = reversalPosting("default", entry)
    expect((await post(reversal)).applied).toBe(true)
    expect((await post(reversal)).applied).toBe(false)
    await expect(post({ ...reversal, source_key: unique("other") })).rejects.toThrow(/ledger_conflict/)
    const { rows } = await pool.query(
      "select a.code, sum(l.debit - l.credit)::text as balance from cityos_journal_line l join cityos_ledger_account a on a.id = l.account_id join cityos_journal_entry e on e.id = l.entry_id where e.vendor_order_id = $1 group by a.code",
      [sale.vendor_order_id],
    )
    expect(rows).toHaveLength(4)
    expect(rows.every(({ balance }) => balance === "0")).toBe(true)
  })

  test("each tenant has a chain of its own, from 1", async () => {
    const client = await pool.connect()
    try {
      await client.query("begin")
      await client.query("select set_config('app.tenant_id', 't_two', true)")
      const { sequence } = await post(capture(unique("order"), 5n), client)
      await client.query("commit")
      expect(sequence).toBe(1)
    } finally {
      client.release()
    }
  })

  test("what a superuser changed is found, with the first broken link", async () => {
    expect((await verify()).broken).toBeNull()
    const [first, second] = [await post(capture(unique("order"), 10n)), await post(capture(unique("order"), 10n))]
    await tamper(`update cityos_journal_line set debit = debit * 2, credit = credit * 2 where entry_id = '${first.id}'`)
    expect((await verify()).broken).toMatchObject({
      sequence: first.sequence,
      entry_id: first.id,
      reason: "does not match its hash",
    })
    await tamper(`update cityos_journal_line set debit = debit / 2, credit = credit / 2 where entry_id = '${first.id}'`)
    expect((await verify()).broken).toBeNull()
    await tamper(
      `delete from cityos_journal_line where entry_id = '${first.id}'; delete from cityos_journal_entry where id = '${first.id}'`,
    )
    expect((await verify()).broken).toMatchObject({
      sequence: second.sequence,
      reason: `entry ${first.sequence} is missing`,
    })
  })
})
