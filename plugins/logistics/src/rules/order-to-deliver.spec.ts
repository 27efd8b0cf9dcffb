import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type OrderToDeliver, type Parcel, parcelsToDeliver } from "./order-to-deliver"

const parcel = (id: string, rest: Partial<Parcel> = {}): Parcel => ({
  vendor_order_id: id,
  vendor_id: `ven_${id}`,
  cancelled: false,
  ships: true,
  total: 1_000,
  ...rest,
})
const order = (parcels: Parcel[], rest: Partial<OrderToDeliver> = {}): OrderToDeliver => ({
  order_id: "order_1",
  cancelled: false,
  address: { city: "Jeddah" },
  owed_at_door: 0,
  parcels,
  ...rest,
})
const code = (given: OrderToDeliver, wanted: string[] = []) => {
  const outcome = parcelsToDeliver(given, wanted)
  return outcome.done ? outcome.value.map((entry) => entry.vendor_order_id) : outcome.refusal.code
}

describe("which parts of an order are delivered", () => {
  test("those that ship", () => {
    expect(code(order([parcel("a"), parcel("b", { ships: false })]))).toEqual(["a"])
    expect(code(order([parcel("b", { ships: false })], { address: null }))).toEqual([])
  })

  test("those asked for", () => {
    expect(code(order([parcel("a"), parcel("b")]), ["b"])).toEqual(["b"])
  })

  test("what is cancelled is left out, and refused where it is asked for", () => {
    const given = order([parcel("a"), parcel("b", { cancelled: true })])
    expect(code(given)).toEqual(["a"])
    expect(code(given, ["a", "b"])).toBe("vendor_order_cancelled")
    expect(code({ ...given, cancelled: true })).toBe("order_cancelled")
  })

  test("refusals name what is wrong", () => {
    expect(code(order([parcel("a")]), ["x"])).toBe("vendor_order_not_found")
    expect(code(order([parcel("a")], { address: null }))).toBe("no_address")
  })

  test("cash on delivery, by hand: 100 over 2,000 and 1,000, the odd unit to the larger remainder", () => {
    const outcome = parcelsToDeliver(order([parcel("a", { total: 2_000 }), parcel("b")], { owed_at_door: 100 }), [])
    expect(outcome.done && outcome.value.map((entry) => entry.amount_to_collect)).toEqual([67, 33])
  })

  test("the couriers together collect what is owed, and a share does not depend on who is asked for", () => {
    const parcels = fc.array(fc.record({ total: fc.nat(10_000_000), ships: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(parcels, fc.nat(100_000_000), (list, owed_at_door) => {
        fc.pre(list.some(({ ships }) => ships))
        const given = order(
          list.map((entry, index) => parcel(`p${index}`, entry)),
          { owed_at_door },
        )
        const all = parcelsToDeliver(given, [])
        if (!all.done) throw new Error(all.refusal.message)
        expect(all.value.reduce((sum, entry) => sum + entry.amount_to_collect, 0)).toBe(owed_at_door)
        for (const entry of all.value) {
          const alone = parcelsToDeliver(given, [entry.vendor_order_id])
          expect(alone.done && alone.value[0]?.amount_to_collect).toBe(entry.amount_to_collect)
        }
      }),
    )
  })
})
