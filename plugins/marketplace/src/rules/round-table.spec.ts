import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { toWholeUnits, UNIT } from "./exact-amount"
import { roundTable } from "./round-table"

const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n)
const column = (table: readonly (readonly bigint[])[], index: number): bigint[] => table.map((row) => row[index] ?? 0n)
const cell = fc.bigInt({ min: -5n * UNIT, max: 900n * UNIT })
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 30 }),
  )
const half = UNIT / 2n

describe("roundTable", () => {
  test("two halves in one row make one unit, not two and not none", () => {
    expect(sum(roundTable([[half, half]])[0] ?? [])).toBe(1n)
  })

  test("what is whole stays as it is", () => {
    expect(
      roundTable([
        [3n * UNIT, 0n],
        [-2n * UNIT, 7n * UNIT],
      ]),
    ).toEqual([
      [3n, 0n],
      [-2n, 7n],
    ])
  })

  test("a price with its tax inside keeps its sum: 8.6957 + 1.3043 = 10", () => {
    const exact = [[8_695_652_174n, 1_304_347_826n]]
    expect(sum(roundTable(exact)[0] ?? [])).toBe(10n)
  })

  test("the whole is the exact whole, rounded", () => {
    fc.assert(
      fc.property(tables, (exact) => {
        expect(sum(roundTable(exact).map(sum))).toBe(toWholeUnits(sum(exact.map(sum))))
      }),
    )
  })

  test("no row, no column is off by a unit or more, no cell by more than one and a half", () => {
    fc.assert(
      fc.property(tables, (exact) => {
        const rounded = roundTable(exact)
        const off = (whole: bigint, value: bigint): bigint =>
          whole * UNIT > value ? whole * UNIT - value : value - whole * UNIT
        const settled = UNIT + half
        rounded.forEach((row, index) => {
          const original = exact[index] ?? []
          row.forEach((value, at) => expect(off(value, original[at] ?? 0n)).toBeLessThan(settled))
          expect(off(sum(row), sum(original))).toBeLessThan(settled)
        })
        exact[0]?.forEach((_, at) =>
          expect(off(sum(column(rounded, at)), sum(column(exact, at)))).toBeLessThan(settled),
        )
      }),
    )
  })

  test("a whole cell stays whole even where the total is not: a line of 3 x 38.83 keeps its 116.49", () => {
    const half = [[11_649n * UNIT, 1_747_350_000_000n]]
    expect(roundTable(half)).toEqual([[11_649n, 1_747n]])
    fc.assert(
      fc.property(tables, fc.bigInt({ min: 0n, max: 900n }), (exact, whole) => {
        roundTable(exact.map((row) => [...row, whole * UNIT])).forEach((row) => expect(row.at(-1)).toBe(whole))
      }),
    )
  })

  test("rows whose sum is whole keep it, as long as the total is whole", () => {
    const wholeRows = fc.array(fc.tuple(cell, cell, fc.bigInt({ min: 0n, max: 900n })), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(wholeRows, (rows) => {
        const exact = rows.map(([a, b, whole]) => [a, b, whole * UNIT - a - b])
        roundTable(exact).forEach((row, index) => expect(sum(row)).toBe(rows[index]?.[2]))
      }),
    )
  })
})
