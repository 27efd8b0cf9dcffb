import fc from "fast-check"
import { describe, expect, test } from "vitest"

import { instantOf, startOfDay, wallTimeOf } from "./zoned-time"

const ZONES = ["Asia/Riyadh", "Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"]

test("the clocks of Riyadh are three hours ahead, all year", () => {
  expect(wallTimeOf("2026-11-21T19:05:31Z", "Asia/Riyadh")).toBe("2026-11-21T22:05")
  expect(instantOf("2026-11-21T22:05", "Asia/Riyadh")).toBe("2026-11-21T19:05:00.000Z")
  expect(instantOf("2026-07-01T00:30", "Asia/Riyadh")).toBe("2026-06-30T21:30:00.000Z")
})

describe("Paris changes its clocks", () => {
  test("a time that is skipped in spring is the one an hour later", () =>
    expect(instantOf("2026-03-29T02:30", "Europe/Paris")).toBe("2026-03-29T01:30:00.000Z"))
  test("of a time that comes twice in autumn the first is meant", () =>
    expect(instantOf("2026-10-25T02:30", "Europe/Paris")).toBe("2026-10-25T00:30:00.000Z"))
  test("either side of the change has its own offset", () => {
    expect(instantOf("2026-10-25T01:30", "Europe/Paris")).toBe("2026-10-24T23:30:00.000Z")
    expect(instantOf("2026-10-25T04:00", "Europe/Paris")).toBe("2026-10-25T03:00:00.000Z")
    expect(instantOf("2026-03-29T01:30", "Europe/Paris")).toBe("2026-03-29T00:30:00.000Z")
    expect(instantOf("2026-03-29T04:00", "Europe/Paris")).toBe("2026-03-29T02:00:00.000Z")
  })
})

test("the shop's day begins at the shop's midnight, whatever the day is elsewhere", () => {
  const now = Date.parse("2026-11-21T22:30:00Z")
  expect(startOfDay("Asia/Riyadh", 0, now)).toBe("2026-11-21T21:00:00.000Z")
  expect(startOfDay("UTC", 0, now)).toBe("2026-11-21T00:00:00.000Z")
  expect(startOfDay("Europe/Paris", 30, now)).toBe("2026-10-21T22:00:00.000Z")
})

test("what is no time is refused", () => expect(() => instantOf("tomorrow", "UTC")).toThrow(RangeError))

test("a minute that the clocks show once comes back as itself", () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
      const instant = new Date(minute * 60_000).toISOString()
      const wall = wallTimeOf(instant, zone)
      const [hourBefore, hourAfter] = [-3_600_000, 3_600_000].map((far) =>
        wallTimeOf(new Date(minute * 60_000 + far).toISOString(), zone),
      )
      fc.pre(hourBefore !== wall && hourAfter !== wall)
      return instantOf(wall, zone) === instant
    }),
    { numRuns: 500 },
  )
})
