import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { missingReservations, type StockLine } from "./missing-reservations"

const line = (id: string, quantity: number, available: number, changes: Partial<StockLine> = {}): StockLine => ({
  line_item_id: id,
  quantity,
  manage_inventory: true,
  allow_backorder: false,
  needs: [{ inventory_item_id: "iitem_1", required_quantity: 1, levels: [{ location_id: "sloc_1", available }] }],
  ...changes,
})

describe("missingReservations", () => {
  test("reserves what is not reserved yet", () => {
    const held = [{ id: "r", line_item_id: "l1", inventory_item_id: "iitem_1", quantity: 2 }]
    expect(missingReservations([line("l1", 5, 10)], held).reservations).toMatchObject([
      { line_item_id: "l1", quantity: 3, location_id: "sloc_1" },
    ])
    expect(missingReservations([line("l1", 2, 0)], held)).toEqual({ reservations: [], shortages: [] })
  })

  test("two lines of one inventory item share its stock", () => {
    const { reservations, shortages } = missingReservations([line("l1", 3, 5), line("l2", 3, 5)], [])
    expect(reservations).toHaveLength(1)
    expect(shortages).toEqual([{ line_item_id: "l2", inventory_item_id: "iitem_1", needed: 3, available: 2 }])
  })

  test("stock that is not managed, and what was sent, needs nothing", () => {
    expect(missingReservations([line("l1", 3, 0, { manage_inventory: false }), line("l2", 0, 0)], [])).toEqual({
      reservations: [],
      shortages: [],
    })
  })

  test("a backorder is reserved beyond the stock", () => {
    expect(missingReservations([line("l1", 3, 0, { allow_backorder: true })], []).reservations).toMatchObject([
      { quantity: 3, allow_backorder: true },
    ])
  })

  test("never more than there is, and asked again nothing is left to do", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 60 }), (wanted, available) => {
        const all = wanted.map(([quantity, required_quantity], index) =>
          line(`l${index}`, quantity, available, {
            needs: [
              { inventory_item_id: "iitem_1", required_quantity, levels: [{ location_id: "sloc_1", available }] },
            ],
          }),
        )
        const { reservations, shortages } = missingReservations(all, [])
        expect(reservations.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(available)
        const again = missingReservations(
          all,
          reservations.map((each, index) => ({ ...each, id: `r${index}` })),
        )
        if (shortages.length === 0) expect(again).toEqual({ reservations: [], shortages: [] })
      }),
    )
  })
})
