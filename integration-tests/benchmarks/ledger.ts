import { randomUUID } from "node:crypto"
import { Pool } from "pg"
import { cpuOf } from "./lib/cpu"
import { interleave } from "./lib/interleave"
import type { Measurement, Settings } from "./lib/result"
import { pidOf, setting } from "./lib/running"

const CONNECTIONS = 4
const SIDES = [
  { code: "1010", name: "Gateway clearing", type: "asset", owner_type: "tenant", side: "debit" },
  { code: "2020", name: "Vendor payable", type: "liability", owner_type: "vendor", side: "credit" },
] as const

/** Vendors whose accounts the random postings go to. */
const VENDORS = 1_000
/** Entries of one call, as an order of several vendors posts them. */
const TOGETHER = 5

/**
 * Posting a balanced entry of two lines (chain, hash, balance checked at commit), each in its own transaction, on several
 * connections under the policies of a scratch tenant, against three plain `INSERT`s of the same rows into bare tables.
 */
export async function ledger({ quick }: Settings): Promise<Measurement> {
  const app = pool(setting("DATABASE_URL"))
  const owner = pool(setting("CITYOS_OWNER_DATABASE_URL"))
  try {
    await owner.query(PLAIN_TABLES)
    const cpu = cpuOf(pidOf("postgres"))
    const comparison = await interleave(
      `entries of two lines, a transaction each, ${CONNECTIONS} connections`,
      [
        { name: "plain INSERTs", cpu, run: (amount) => spreadOut(amount, () => plain(owner)) },
        { name: "one hot account", cpu, run: (amount) => spreadOut(amount, () => post(app, ["hot"])) },
        { name: "random accounts", cpu, run: (amount) => spreadOut(amount, () => post(app, [randomVendor()])) },
        {
          name: `${TOGETHER} entries together`,
          cpu,
          run: (amount) =>
            spreadOut(amount / TOGETHER, () => post(app, Array.from({ length: TOGETHER }, randomVendor))),
        },
      ],
      { rounds: quick ? 3 : 7, amount: quick ? 500 : 2_000, unit: "posting" },
    )
    return {
      comparisons: [comparison],
      notes: [
        "CPU is all of Postgres. The plain rows have no owner, policy, currency, chain, hash, index but the key, or check; what a ledger owes its reader is the difference.",
        `"${TOGETHER} entries together": what one order posts in one transaction, counted per entry.`,
      ],
    }
  } finally {
    await owner.query("drop table if exists cityos_bench_line, cityos_bench_entry")
    await Promise.all([app.end(), owner.end()])
  }
}

const PLAIN_TABLES = `
  drop table if exists cityos_bench_line, cityos_bench_entry;
  create table cityos_bench_entry (id text primary key, description text not null);
  create table cityos_bench_line (id text primary key, entry_id text not null, debit bigint not null, credit bigint not null);`

const pool = (connectionString: string): Pool =>
  new Pool({ connectionString, max: CONNECTIONS, options: "-c app.tenant_id=t_bench", application_name: "bench" })

const randomVendor = (): string => `v${Math.floor(Math.random() * VENDORS)}`

/** Does work so many times, on as many connections as there are. */
async function spreadOut(times: number, work: () => Promise<unknown>): Promise<void> {
  let left = times
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left > 0) {
        left -= 1
        await work()
      }
    }),
  )
}

async function transaction(on: Pool, statements: readonly [string, unknown[]][]): Promise<void> {
  const client = await on.connect()
  try {
    await client.query("begin")
    for (const [sql, values] of statements) await client.query(sql, values)
    await client.query("commit")
  } finally {
    client.release()
  }
}

function plain(on: Pool): Promise<void> {
  const id = randomUUID()
  return transaction(on, [
    ["insert into cityos_bench_entry values ($1, $2)", [id, "Benchmark"]],
    ["insert into cityos_bench_line values ($1, $2, 100, 0)", [`${id}_1`, id]],
    ["insert into cityos_bench_line values ($1, $2, 0, 100)", [`${id}_2`, id]],
  ])
}

function post(on: Pool, vendors: readonly string[]): Promise<void> {
  return transaction(on, [["select cityos_post_journals($1::jsonb)", [JSON.stringify(vendors.map(posting))]]])
}

function posting(vendor: string): { entry: object; lines: object[] } {
  const id = randomUUID()
  const entry = {
    id,
    source_key: `bench/${id}`,
    kind: "sale",
    reference_type: "benchmark",
    reference_id: id,
    order_id: null,
    vendor_order_id: null,
    currency_code: "SAR",
    description: "Benchmark",
    reverses_id: null,
  }
  const lines = SIDES.map(({ side, ...account }, index) => ({
    ...account,
    account_id: randomUUID(),
    owner_id: account.owner_type === "vendor" ? vendor : "",
    position: index + 1,
    debit: side === "debit" ? "100" : "0",
    credit: side === "credit" ? "100" : "0",
  }))
  return { entry, lines }
}
