import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import type { PlacedOrder } from "../src/placed-order"

const city = City.fromEnvironment()

interface Difference {
  kind: string
  subject_id: string
  order_id: string | null
  expected: string
  found: string
}

/** Compares now, also what has just come, and answers what of it is about the order. */
async function differencesOf(order: PlacedOrder): Promise<Difference[]> {
  const { reconciliation } = await city.admin<{ reconciliation: { id: string; status: string; checks: number } }>(
    "/reconciliations",
    { older_than_seconds: 0 },
  )
  expect(reconciliation).toMatchObject({ status: "done" })
  expect(reconciliation.checks).toBeGreaterThan(10)
  const { differences } = await city.admin<{ differences: Difference[] }>(
    `/reconciliations/differences?run_id=${reconciliation.id}&limit=100`,
  )
  return differences.filter(({ order_id }) => order_id === order.id)
}

afterAll(closeDatabases)

describe("everything that has to agree", () => {
  let order: PlacedOrder

  beforeAll(async () => {
    order = await city.placeOrder({ vendors: 2 })
    expect(await order.outcome()).toBe("placed")
  })

  test("agrees for an order that went its way", async () => {
    expect(await differencesOf(order)).toEqual([])
  })

  test.each([
    [
      "finance.refunded",
      "the gateway gave a cent back",
      `update cityos_offline_intent set refunded_amount = refunded_amount + 1 where id in (select s.data->>'id' from payment_session s
         join order_payment_collection o on o.payment_collection_id = s.payment_collection_id where o.order_id = $1)`,
      `update cityos_offline_intent set refunded_amount = refunded_amount - 1 where id in (select s.data->>'id' from payment_session s
         join order_payment_collection o on o.payment_collection_id = s.payment_collection_id where o.order_id = $1)`,
    ],
    [
      "finance.transactions",
      "the order forgot what was paid",
      "update order_transaction set deleted_at = now() where order_id = $1",
      "update order_transaction set deleted_at = null where order_id = $1",
    ],
    [
      "marketplace.split",
      "the vendor orders are gone",
      "update cityos_vendor_order set deleted_at = now() where order_id = $1",
      "update cityos_vendor_order set deleted_at = null where order_id = $1",
    ],
    [
      "kernel.half_placed",
      "nobody says that it is placed",
      "with gone as (delete from cityos_order_placement where order_id = $1) update \"order\" set created_at = created_at - interval '1 hour' where id = $1",
      `insert into cityos_order_placement (order_id, cart_id, state, placed_at, tenant_id)
         select id, metadata->>'cart_id', 'placed', now(), tenant_id from "order" where id = $1`,
    ],
  ])("%s is told when %s", async (kind, _what, harm, mend) => {
    await rows(harm, [order.id])
    try {
      expect((await differencesOf(order)).map((difference) => difference.kind)).toContain(kind)
    } finally {
      await rows(mend, [order.id])
    }
    expect(await differencesOf(order)).toEqual([])
  })
})
