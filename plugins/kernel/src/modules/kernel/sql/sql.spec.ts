import { Client, Pool } from "pg"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { verifyAuditChain, type AuditLink } from "../../../rules/audit-chain"
import { projectOrderState, type StateEntry } from "../../../rules/order-state"
import { Migration20261121131200 as KernelMigration } from "../migrations/Migration20261121131200"

const server = process.env["TEST_DATABASE_ADMIN_URL"]
if (!server)
  throw new Error("TEST_DATABASE_ADMIN_URL: set it to a Postgres server, as a role that may create databases")

const name = `kernel_sql_${process.pid}_${Date.now()}`
const url = new URL(server)
url.pathname = `/${name}`
let pool: Pool

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

beforeAll(async () => {
  await asAdmin(`create database ${name}`)
  pool = new Pool({ connectionString: url.href, max: 20 })
  const migration = new KernelMigration(undefined as never, undefined as never)
  await migration.up()
  for (const query of migration.getQueries()) await pool.query(query as string)
})

afterAll(async () => {
  await pool.end()
  await asAdmin(`drop database ${name} with (force)`)
})

let orders = 0
const newOrder = () => `order_${(orders += 1)}`
const entry = (order_id: string, status_code: string, rest: Record<string, unknown> = {}) => ({
  order_id,
  module: status_code.split(":")[0],
  status_code,
  recorded_at: "2026-11-21T10:00:00.000Z",
  written_by: "test",
  source_key: `${order_id}/${status_code}`,
  ...rest,
})

async function append(entries: unknown, modules: string[] | null = null): Promise<number> {
  const { rows } = await pool.query<{ added: number }>(
    "select cityos_append_timeline($1::jsonb, $2::text[]) as added",
    [JSON.stringify(entries), modules],
  )
  return rows[0]?.added ?? -1
}

async function timeline(order_id: string) {
  const { rows } = await pool.query<StateEntry & { closed_at: Date | null }>(
    "select * from cityos_order_status_history where order_id = $1 order by seq",
    [order_id],
  )
  return rows.map((row) => ({ ...row, recorded_at: new Date(row.recorded_at).toISOString() }))
}

describe("the timeline", () => {
  it("takes an entry once", async () => {
    const order = newOrder()
    expect(await append([entry(order, "payment:authorized"), entry(order, "payment:captured")])).toBe(2)
    expect(
      await append([entry(order, "payment:captured"), entry(order, "payment:captured", { written_by: "another" })]),
    ).toBe(0)
    expect(await timeline(order)).toHaveLength(2)
  })

  it("takes an entry once from twenty writers at once", async () => {
    const order = newOrder()
    const added = await Promise.all(Array.from({ length: 20 }, () => append([entry(order, "logistics:picked")])))
    expect(added.reduce((sum, one) => sum + one, 0)).toBe(1)
  })

  it("refuses a module that the writer may not write, and writes nothing of that call", async () => {
    const order = newOrder()
    const entries = [entry(order, "payment:captured"), entry(order, "accounting:posted")]
    await expect(append(entries, ["payment", "saga"])).rejects.toThrow(
      /may not write module "accounting", only payment, saga/,
    )
    await expect(append(entries, [])).rejects.toThrow(/may not write/)
    expect(await timeline(order)).toEqual([])
  })

  it("refuses a status of another module", async () => {
    await expect(append([entry(newOrder(), "payment:captured", { module: "logistics" })])).rejects.toThrow(
      /does not belong to module/,
    )
  })

  it("refuses every change and removal, but for a closing that an entry stands for", async () => {
    const order = newOrder()
    await append([entry(order, "inventory:shortfall", { severity: "blocking" })])
    for (const change of ["closed_at = now()", "severity = 'info'", "payload = '{\"a\":1}'", "deleted_at = now()"]) {
      await expect(
        pool.query(`update cityos_order_status_history set ${change} where order_id = $1`, [order]),
      ).rejects.toThrow(/append-only/)
    }
    await expect(pool.query("delete from cityos_order_status_history where order_id = $1", [order])).rejects.toThrow(
      /append-only/,
    )
    await expect(pool.query("truncate cityos_order_status_history")).rejects.toThrow(/append-only/)
  })

  it("closes a blocking entry by one that names it, whichever comes first, and agrees with the projection", async () => {
    const codes = ["inventory:a", "inventory:b", "logistics:c", "manual:d"]
    const history = fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...codes),
        blocking: fc.boolean(),
        closes: fc.subarray(codes),
      }),
      { selector: ({ code }) => code, minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(history, async (picks) => {
        const order = newOrder()
        for (const { code, blocking, closes } of picks) {
          await append([
            entry(order, code, {
              severity: blocking ? "blocking" : "info",
              closes: closes.map((one) => `${order}/${one}`),
            }),
          ])
        }
        const rows = await timeline(order)
        const open = rows
          .filter((row) => row.severity === "blocking" && row.closed_at === null)
          .map((row) => row.source_key)
        expect(
          projectOrderState(rows)
            .blocking.map((row) => row.source_key)
            .sort(),
        ).toEqual(open.sort())
      }),
      { numRuns: 40 },
    )
  })

  it("does not close another order's entry", async () => {
    const [order, stranger] = [newOrder(), newOrder()]
    await append([entry(order, "inventory:shortfall", { severity: "blocking" })])
    await append([entry(stranger, "manual:cleared", { closes: [`${order}/inventory:shortfall`] })])
    expect((await timeline(order))[0]?.closed_at).toBeNull()
  })
})

describe("a placement", () => {
  const call = async (sql: string, values: unknown[]) =>
    (await pool.query<{ done: boolean }>(`select ${sql} as done`, values)).rows[0]?.done

  it("is written once, with the first entry of the timeline", async () => {
    const order = newOrder()
    expect(await call("cityos_place_order($1, $2)", [order, "cart_1"])).toBe(true)
    expect(await call("cityos_place_order($1, $2)", [order, "cart_1"])).toBe(false)
    expect(await timeline(order)).toMatchObject([
      { status_code: "order:submitted", source_key: `${order}/order:submitted` },
    ])
  })

  it("is undone once and stays undone", async () => {
    const order = newOrder()
    expect(await call("cityos_unplace_order($1, $2)", [order, "never placed"])).toBe(false)
    await call("cityos_place_order($1, $2)", [order, null])
    expect(await call("cityos_unplace_order($1, $2)", [order, "payment refused"])).toBe(true)
    expect(await call("cityos_unplace_order($1, $2)", [order, "again"])).toBe(false)
    expect(await call("cityos_place_order($1, $2)", [order, null])).toBe(false)
    expect(projectOrderState(await timeline(order)).overall).toBe("cancelled")
  })
})

describe("the audit log", () => {
  const inTenant = async <T>(tenant: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url.href })
    await client.connect()
    await client.query("select set_config('app.tenant_id', $1, false)", [tenant])
    return work(client).finally(() => client.end())
  }
  const write = async (client: Client | Pool, rest: Record<string, unknown> = {}) =>
    client.query<{ link: { position: number; applied: boolean } }>("select cityos_append_audit($1::jsonb) as link", [
      JSON.stringify({
        action: "vendor.suspended",
        resource_type: "vendor",
        resource_id: "v_1",
        after: { status: "suspended" },
        ...rest,
      }),
    ])
  const links = async (chain: string) => {
    const { rows } = await pool.query<AuditLink>(
      `select id, position::int, previous_hash, hash, cityos_audit_canonical(a) as canonical from cityos_audit_log a
        where chain = $1 order by position`,
      [chain],
    )
    return rows
  }

  it("stays one whole chain under 50 writers at once, a chain per tenant", async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        inTenant(index % 2 ? "t_racing" : "t_other", (client) => write(client, { before: { index } })),
      ),
    )
    for (const tenant of ["t_racing", "t_other"]) {
      expect(verifyAuditChain(await links(tenant))).toMatchObject({ whole: true, length: 25 })
    }
  })

  it("takes an entry with a known key once, and the actor from the transaction", async () => {
    await inTenant("t_actor", async (client) => {
      await client.query("begin")
      await client.query(
        "select set_config('app.actor_id', 'user_7', true), set_config('app.actor_role', 'tenant_admin', true)",
      )
      expect((await write(client, { source_key: "k" })).rows[0]?.link).toMatchObject({ position: 1, applied: true })
      await client.query("commit")
      expect((await write(client, { source_key: "k" })).rows[0]?.link).toMatchObject({ position: 1, applied: false })
      const { rows } = await client.query("select actor_id, actor_role from cityos_audit_log where chain = 't_actor'")
      expect(rows).toEqual([{ actor_id: "user_7", actor_role: "tenant_admin" }])
    })
  })

  it("makes a plain INSERT with forged numbers a proper link", async () => {
    await inTenant("t_forged", async (client) => {
      await write(client)
      await client.query(
        `insert into cityos_audit_log (id, chain, position, action, resource_type, resource_id, actor_id, actor_role, occurred_at, previous_hash, hash)
         values ('aud_forged', 't_other', 99, 'a', 'b', 'c', 'd', 'e', now(), 'f', 'g')`,
      )
    })
    expect(verifyAuditChain(await links("t_forged"))).toMatchObject({ whole: true, length: 2 })
  })

  it("refuses change and removal, also by the owner", async () => {
    await expect(pool.query("update cityos_audit_log set action = 'x'")).rejects.toThrow(/append-only/)
    await expect(pool.query("delete from cityos_audit_log")).rejects.toThrow(/append-only/)
    await expect(pool.query("truncate cityos_audit_log")).rejects.toThrow(/append-only/)
  })

  it("shows which link somebody with the trigger switched off has changed, or removed", async () => {
    await inTenant("t_tampered", async (client) => {
      for (let index = 0; index < 5; index += 1) await write(client)
      await client.query("set session_replication_role = replica")
      await client.query(
        `update cityos_audit_log set after = '{"status":"active"}' where chain = 't_tampered' and position = 3`,
      )
      expect(verifyAuditChain(await links("t_tampered"))).toMatchObject({
        whole: false,
        broken: { position: 3, reason: "content" },
      })
      await client.query("delete from cityos_audit_log where chain = 't_tampered' and position = 2")
      expect(verifyAuditChain(await links("t_tampered"))).toMatchObject({
        whole: false,
        broken: { position: 2, reason: "position" },
      })
    })
  })
})
