import { TIMELINE_MODULES } from "@dakkah/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { projectOrderState, type StateEntry } from "./order-state"

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString()
const entry = (status_code: string, minute: number, rest: Partial<StateEntry> = {}): StateEntry => ({
  module: status_code.split(":")[0] as StateEntry["module"],
  status_code,
  recorded_at: at(minute),
  source_key: `o_1/${status_code}`,
  ...rest,
})

const CODES = [
  "order:submitted",
  "saga:started",
  "saga:stuck",
  "saga:completed",
  "order:placed",
  "order:cancelled",
  "order:manually_adjusted",
]
const arbitraryEntry: fc.Arbitrary<StateEntry> = fc
  .record({
    code: fc.oneof(
      fc.constantFrom(...CODES),
      fc.constantFrom(...TIMELINE_MODULES).map((module) => `${module}:changed`),
    ),
    minute: fc.integer({ min: 0, max: 20 }),
    key: fc.integer({ min: 0, max: 12 }),
    severity: fc.constantFrom("info" as const, "warning" as const, "blocking" as const),
    closes: fc.array(
      fc.integer({ min: 0, max: 12 }).map((key) => `k${key}`),
      { maxLength: 2 },
    ),
    vendor_order_id: fc.option(fc.constantFrom("vo_1", "vo_2"), { nil: undefined }),
  })
  .map(({ code, minute, key, ...rest }) => entry(code, minute, { ...rest, source_key: `k${key}` }))

/** As the database has them: one entry a key. */
const history = fc.uniqueArray(arbitraryEntry, { selector: ({ source_key }) => source_key, maxLength: 13 })

describe("an order's present state", () => {
  it("is unknown before the first entry", () => {
    expect(projectOrderState([])).toMatchObject({ overall: "unknown", paused: false, as_of: null })
  })

  it("follows a placement to its end", () => {
    const entries = [
      entry("order:submitted", 0),
      entry("saga:started", 1),
      entry("payment:captured", 2),
      entry("saga:completed", 3),
    ]
    expect(entries.map((_, index) => projectOrderState(entries.slice(0, index + 1)).overall)).toEqual([
      "submitted",
      "placing",
      "placing",
      "placed",
    ])
  })

  it("pauses while something blocks, until an entry of that module or of a person closes it", () => {
    const short = entry("inventory:shortfall", 1, { severity: "blocking" })
    const closes = [short.source_key]
    expect(projectOrderState([short])).toMatchObject({ paused: true, blocking: [short] })
    expect(projectOrderState([short, entry("payment:captured", 2, { closes })]).paused).toBe(true)
    expect(projectOrderState([short, entry("inventory:restocked", 2, { closes })]).paused).toBe(false)
    expect(projectOrderState([entry("manual:cleared", 2, { closes }), short]).paused).toBe(false)
  })

  it("does not take another workflow's end for the placement's", () => {
    const capture = entry("saga:completed", 2, { payload: { workflow: "PaymentCaptureWorkflow" } })
    expect(projectOrderState([entry("saga:started", 1), capture]).overall).toBe("placing")
  })

  it("keeps a cancelled order cancelled when the news of its placement comes late", () => {
    expect(projectOrderState([entry("order:cancelled", 3), entry("saga:completed", 4)]).overall).toBe("cancelled")
  })

  it("is the same whatever the order of arrival and however often an entry arrives", () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat()), fc.array(fc.nat()), (entries, again, swaps) => {
        const shuffled = [...entries, ...again.flatMap((index) => entries[index % Math.max(1, entries.length)] ?? [])]
        swaps.forEach((swap, index) => {
          const [a, b] = [index % Math.max(1, shuffled.length), swap % Math.max(1, shuffled.length)]
          const [x, y] = [shuffled[a], shuffled[b]]
          if (x && y) [shuffled[a], shuffled[b]] = [y, x]
        })
        expect(projectOrderState(shuffled)).toEqual(projectOrderState(entries))
      }),
      { numRuns: 500 },
    )
  })

  it("is never moved back by an entry about an earlier time", () => {
    const rank = [
      "unknown",
      "submitted",
      "placing",
      "undoing",
      "stuck",
      "placed",
      "placement_failed",
      "completed",
      "cancelled",
    ]
    const level = (state: string) => [0, 1, 2, 2, 2, 3, 3, 4, 5][rank.indexOf(state)] ?? -1
    fc.assert(
      fc.property(history, fc.constantFrom(...CODES), (entries, code) => {
        const before = projectOrderState(entries)
        const late = entry(code, -1, { source_key: "late" })
        const after = projectOrderState([...entries, late])
        expect(level(after.overall)).toBeGreaterThanOrEqual(level(before.overall))
        for (const module of TIMELINE_MODULES) {
          if (before.latest[module]) expect(after.latest[module]).toEqual(before.latest[module])
        }
      }),
      { numRuns: 500 },
    )
  })

  it("counts as blocking exactly what is blocking and not closed", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const open = entries.filter(
          (candidate) =>
            candidate.severity === "blocking" &&
            !entries.some(
              ({ closes, module }) =>
                closes?.includes(candidate.source_key) && (module === candidate.module || module === "manual"),
            ),
        )
        const state = projectOrderState(entries)
        expect(state.blocking.map(({ source_key }) => source_key).sort()).toEqual(
          open.map(({ source_key }) => source_key).sort(),
        )
        expect(state.paused).toBe(open.length > 0)
      }),
    )
  })
})
