import { randomUUID } from "node:crypto"
import { Client } from "pg"
import { interleave, table } from "./lib/interleave"

const SIDES = [
  { code: "1010", name: "Gateway clearing", type: "asset", owner_type: "tenant", side: "debit" },
  { code: "2020", name: "Vendor payable", type: "liability", owner_type: "vendor", side: "credit" },
] as const

/**
 * Posting a balanced entry of two lines (chain, hash, balance checked at commit) against three plain `INSERT`s of the same rows
 * into bare tables with a primary key. In a scratch tenant of the running database; what it posted is taken back by a rollback.
 */
export async function ledger(): Promise<string> {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error("DATABASE_URL: the application's database; npm run bench sets it")
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query("begin")
    await client.query("select set_config('app.tenant_id', 't_bench', true)")
    await client.query("create temporary table bench_entry (id text primary key, body text) on commit drop")
    await client.query(
      "create temporary table bench_line (id text primary key, entry_id text, debit bigint, credit bigint) on commit drop",
    )
    const comparison = await interleave([
      { name: "plain INSERTs", run: (amount) => repeat(amount, () => plain(client)) },
      { name: "one hot account", run: (amount) => repeat(amount, () => post(client, "hot")) },
      {
        name: "random accounts",
        run: (amount) => repeat(amount, () => post(client, `v${Math.floor(Math.random() * 1_000)}`)),
      },
    ])
    return table("ledger, entries per second on one connection", comparison)
  } finally {
    await client.query("rollback")
    await client.end()
  }
}

async function repeat(amount: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < amount; done += 1) await work()
}

async function plain(client: Client): Promise<void> {
  const id = randomUUID()
  await client.query("insert into bench_entry values ($1, $2)", [id, "Benchmark"])
  await client.query("insert into bench_line values ($1, $2, 100, 0)", [`${id}_1`, id])
  await client.query("insert into bench_line values ($1, $2, 0, 100)", [`${id}_2`, id])
}

async function post(client: Client, vendor: string): Promise<void> {
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
  await client.query("select cityos_post_journal($1::jsonb, $2::jsonb)", [JSON.stringify(entry), JSON.stringify(lines)])
}
