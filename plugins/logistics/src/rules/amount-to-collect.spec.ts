import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { collectAfter } from "./amount-to-collect"
import { DELIVERY_STATUSES, type DeliveryStatus } from "./delivery-states"

const delivery = (id: string, status: DeliveryStatus, amount_to_collect: number) => ({
  id,
  vendor_order_id: `vo_${id}`,
  status,
  amount_to_collect,
})

describe("what is collected after a cancellation", () => {
  test("one of two parcels is cancelled: the other collects what is left", () => {
    const deliveries = [delivery("1", "cancelled", 60), delivery("2", "created", 40)]
    expect(collectAfter(50, { vo_1: 0, vo_2: 50 }, deliveries)).toEqual([{ id: "2", amount_to_collect: 50 }])
  })

  test("what is on its way is collected as it was said", () => {
    const deliveries = [delivery("1", "in_transit", 60), delivery("2", "assigned", 40)]
    expect(collectAfter(80, { vo_1: 60, vo_2: 20 }, deliveries)).toEqual([{ id: "2", amount_to_collect: 20 }])
  })

  test("a paid order collects nothing, before and after", () => {
    expect(collectAfter(0, { vo_1: 10 }, [delivery("1", "created", 0)])).toEqual([])
  })

  test("parcels together collect what is owed, and asking again changes nothing", () => {
    const deliveries = fc.array(
      fc.record({ status: fc.constantFrom(...DELIVERY_STATUSES), amount: fc.nat(10_000), total: fc.nat(10_000) }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(deliveries, fc.nat(50_000), (rows, owed) => {
        const before = rows.map(({ status, amount }, index) => delivery(String(index), status, amount))
        const totals = Object.fromEntries(rows.map(({ total }, index) => [`vo_${index}`, total]))
        const changes = collectAfter(owed, totals, before)
        const after = before.map((one) => ({ ...one, ...changes.find(({ id }) => id === one.id) }))
        const collected = after
          .filter(({ status }) => status !== "cancelled" && status !== "returned")
          .reduce((sum, { amount_to_collect }) => sum + amount_to_collect, 0)
        const open = after.some(({ status }) => status === "created" || status === "assigned")
        const out = before
          .filter(({ status }) => !["created", "assigned", "cancelled", "returned"].includes(status))
          .reduce((sum, { amount_to_collect }) => sum + amount_to_collect, 0)
        if (open) expect(collected).toBe(Math.max(owed, out))
        expect(collectAfter(owed, totals, after)).toEqual([])
      }),
    )
  })
})
