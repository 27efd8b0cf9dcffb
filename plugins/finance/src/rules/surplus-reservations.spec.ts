import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ReservedQuantity, StockLine } from "./missing-reservations"
import { surplusReservations } from "./surplus-reservations"

const line = (needs: { id: string; required: number }[], fulfilled = 0): StockLine => ({
  line_item_id: "line",
  quantity: 0,
  fulfilled,
  manage_inventory: true,
  allow_backorder: false,
  needs: needs.map(({ id, required }) => ({ inventory_item_id: id, required_quantity: required, levels: [] })),
})
const held = (id: string, inventory_item_id: string, quantity: number): ReservedQuantity => ({
  id,
  line_item_id: "line",
  inventory_item_id,
  quantity,
})
const left = (left_quantity: number) => [{ line_item_id: "line", left_quantity }]

describe("surplusReservations", () => {
  test("a whole order: all of it", () => {
    expect(surplusReservations([], [held("r1", "i", 3)])).toEqual({ ids: ["r1"], updates: [] })
  })

  test("one of three pieces goes: two stay reserved, of a kit with two parts four of one and two of the other", () => {
    const kit = [
      line([
        { id: "a", required: 2 },
        { id: "b", required: 1 },
      ]),
    ]
    const reserved = [held("r1", "a", 6), held("r2", "b", 3)]
    expect(surplusReservations(kit, reserved, left(2)).updates).toEqual([
      { id: "r1", quantity: 4 },
      { id: "r2", quantity: 2 },
    ])
  })

  test("what was sent holds nothing any more", () => {
    expect(surplusReservations([line([{ id: "a", required: 1 }], 2)], [held("r1", "a", 1)], left(2)).ids).toEqual([
      "r1",
    ])
  })

  test("another line keeps its own", () => {
    const other = { ...held("r2", "a", 1), line_item_id: "other" }
    expect(surplusReservations([line([{ id: "a", required: 1 }])], [held("r1", "a", 1), other], left(0))).toEqual({
      ids: ["r1"],
      updates: [],
    })
  })

  test("what stays is what is left, and asking again finds nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 3 }),
        (quantities, pieces, required) => {
          const stock = [line([{ id: "a", required }])]
          const before = quantities.map((quantity, index) => held(`r${index}`, "a", quantity))
          const { ids, updates } = surplusReservations(stock, before, left(pieces))
          const after = before
            .filter(({ id }) => !ids.includes(id))
            .map((each) => ({ ...each, ...updates.find(({ id }) => id === each.id) }))
          const sum = (list: readonly ReservedQuantity[]) => list.reduce((total, { quantity }) => total + quantity, 0)
          expect(sum(after)).toBe(Math.min(sum(before), pieces * required))
          expect(surplusReservations(stock, after, left(pieces))).toEqual({ ids: [], updates: [] })
        },
      ),
    )
  })
})
