import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox"
import type { Dispatch } from "@dakkah/contracts"
import { Client } from "pg"
import { City } from "../../src/city"
import { expectOk } from "../../src/http"
import { rows } from "../../src/database"
import { setting } from "../lib/running"

export const TENANT = "t_souq"
const TOGETHER = 50

/** Tables of an order that a dispatch reads, and the columns that tell its copies apart. */
const COPIED = [
  { table: '"order"', by: "id", own: ["id", "custom_display_id"] },
  { table: "order_payment_collection", by: "order_id", own: ["id", "order_id"] },
  { table: "cityos_order_placement", by: "order_id", own: ["order_id"] },
  { table: "cityos_vendor_order", by: "order_id", own: ["id", "order_id"] },
] as const
const ITEMS = `
  insert into cityos_vendor_order_item
  select (jsonb_populate_record(i, jsonb_build_object('id', i.id || '_' || n, 'line_item_id', i.line_item_id || '_' || n,
    'vendor_order_id', i.vendor_order_id || '_' || n))).*
    from cityos_vendor_order_item i join cityos_vendor_order v on v.id = i.vendor_order_id, generate_series(1, $2::integer) n
   where v.order_id = $1 on conflict do nothing`

/**
 * Orders of three vendors: one placed through the store, the others its copies in the database, past every trigger. They stay for the
 * next run.
 */
export async function placedOrders(count: number): Promise<string[]> {
  const known = (limit: number) =>
    rows<{ order_id: string }>(
      "select order_id from cityos_order_placement where tenant_id = $1 and state = 'placed' order by order_id limit $2",
      [TENANT, limit],
    )
  if ((await known(count)).length < count) {
    const [first] = await known(1)
    const id = first?.order_id ?? (await City.fromEnvironment().placeOrder({ vendors: 3 })).id
    await copyOrder(id, count)
  }
  return (await known(count)).map(({ order_id }) => order_id)
}

async function copyOrder(id: string, times: number): Promise<void> {
  const url = new URL(setting("BENCH_SUPERUSER_URL"))
  url.pathname = new URL(setting("CITYOS_OWNER_DATABASE_URL")).pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query("begin")
    await client.query("set local session_replication_role = replica")
    for (const { table, by, own } of COPIED) {
      const changes = own.map((column) => `'${column}', t.${column} || '_' || n`).join(", ")
      await client.query(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changes}))).*
           from ${table} t, generate_series(1, $2::integer) n where t.${by} = $1 on conflict do nothing`,
        [id, times],
      )
    }
    await client.query(ITEMS, [id, times])
    await client.query("commit")
  } finally {
    await client.end()
  }
}

/** What Medusa answers the relay about these orders: what the other side of the comparison is given for nothing. */
export async function startsOf(order_ids: readonly string[]): Promise<Extract<Dispatch, { kind: "start" }>[]> {
  const tokens = createServiceTokens(parseServiceKeys(setting("SERVICE_TOKEN_KEYS")))
  const token = await tokens.mint({ iss: "relay", aud: "medusa", tenant_id: TENANT })
  const found: Dispatch[] = []
  for (let at = 0; at < order_ids.length; at += TOGETHER) {
    const events = order_ids.slice(at, at + TOGETHER).map((aggregate_id) => ({
      id: `bench_${aggregate_id}`,
      tenant_id: TENANT,
      event_type: "order.placed",
      aggregate_type: "order",
      aggregate_id,
      correlation_id: `bench_${aggregate_id}`,
      payload: {},
    }))
    const { dispatches } = await expectOk<{ dispatches: Dispatch[] }>(`${setting("MEDUSA_URL")}/internal/dispatches`, {
      headers: { authorization: `Bearer ${token}` },
      body: { events },
    })
    found.push(...dispatches)
  }
  return found.flatMap((dispatch) => (dispatch?.kind === "start" ? [dispatch] : []))
}
