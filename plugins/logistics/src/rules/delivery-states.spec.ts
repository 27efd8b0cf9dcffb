import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  decide,
  DELIVERY_STATUSES,
  type DeliveryChange,
  type DeliveryProgress,
  isFinal,
  isHandedOver,
  nextStatuses,
  replay,
} from "./delivery-states"

const MORNING = Date.parse("2026-11-21T06:00:00Z")
const start: DeliveryProgress = { status: "created", since: new Date(MORNING) }
const at = (minute: number) => new Date(MORNING + minute * 60_000)
const change = (to: DeliveryChange["to"], minute: number, key = `${to}@${minute}`): DeliveryChange => ({
  to,
  at: at(minute),
  source_key: key,
})

const anyStatus = fc.constantFrom(...DELIVERY_STATUSES)
const anyChange = fc.record({
  to: anyStatus,
  at: fc.integer({ min: -30, max: 600 }).map(at),
  source_key: fc.integer({ min: 0, max: 40 }).map(String),
})
const anyHistory = fc.array(anyChange, { maxLength: 60 })

describe("a delivery's way", () => {
  test("from the vendor to the door", () => {
    const day = [change("assigned", 5), change("picked_up", 30), change("in_transit", 40), change("delivered", 70)]
    expect(replay(start, day)).toEqual({ status: "delivered", since: at(70) })
  })

  test("a failed attempt is tried again, and goes back in the end", () => {
    const day = [change("assigned", 5), change("picked_up", 30), change("failed", 60), change("in_transit", 90)]
    expect(replay(start, day).status).toBe("in_transit")
    expect(replay(start, [...day, change("failed", 120), change("returned", 300)]).status).toBe("returned")
  })

  test("cannot be cancelled once the goods have left", () => {
    expect(decide({ status: "assigned", since: at(5) }, change("cancelled", 6), false).kind).toBe("apply")
    expect(decide({ status: "picked_up", since: at(5) }, change("cancelled", 6), false)).toEqual({
      kind: "refuse",
      allowed: ["in_transit", "delivered", "failed", "returned"],
    })
    for (const status of DELIVERY_STATUSES) {
      if (isHandedOver(status)) expect(nextStatuses(status)).not.toContain("cancelled")
    }
  })

  test("a picked-up that arrives after the later failure is ignored", () => {
    const progress = { status: "failed", since: at(60) } as const
    expect(decide(progress, change("in_transit", 40), false).kind).toBe("late")
  })
})

describe("whatever arrives, in whatever order", () => {
  test("there is no way back from a final status", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DELIVERY_STATUSES.filter(isFinal)), anyHistory, (status, history) => {
        const end = { status, since: at(0) }
        expect(replay(end, history)).toEqual(end)
      }),
    )
  })

  test("every final status is reached by some history, so the property above says something", () => {
    const reached = new Set(
      fc.sample(anyHistory, { numRuns: 5_000, seed: 7 }).map((history) => replay(start, history).status),
    )
    expect([...DELIVERY_STATUSES.filter(isFinal)].every((status) => reached.has(status))).toBe(true)
  })

  test("what is repeated at once changes nothing", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const doubled = history.flatMap((fact) => [fact, fact])
        expect(replay(start, doubled)).toEqual(replay(start, history))
      }),
    )
  })

  test("a fact that was applied changes nothing when it comes again, however much later", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const end = replay(start, history)
        const keysApplied = appliedKeys(history)
        const again = history.filter((fact) => keysApplied.has(fact.source_key))
        expect(replay(start, [...history, ...again])).toEqual(end)
      }),
    )
  })

  test("facts older than the present one change nothing", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (history, others) => {
        const end = replay(start, history)
        const late = others.filter((fact) => fact.at < end.since)
        expect(replay(end, late)).toEqual(end)
      }),
    )
  })

  test("only listed transitions are ever taken, and time never runs back", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let progress = start
        for (const fact of history) {
          const { kind } = decide(progress, fact, false)
          if (kind !== "apply") continue
          expect(nextStatuses(progress.status)).toContain(fact.to)
          expect(fact.at.getTime()).toBeGreaterThanOrEqual(progress.since.getTime())
          progress = { status: fact.to, since: fact.at }
        }
      }),
    )
  })
})

function appliedKeys(history: readonly DeliveryChange[]): Set<string> {
  const keys = new Set<string>()
  let progress = start
  for (const fact of history) {
    if (decide(progress, fact, keys.has(fact.source_key)).kind !== "apply") continue
    keys.add(fact.source_key)
    progress = { status: fact.to, since: fact.at }
  }
  return keys
}
