import fc from "fast-check"
import { expect, test } from "vitest"
import { EVENT_BACKOFF, backoff } from "./backoff"

test("doubles up to the longest, and the jitter takes away at most half", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const whole = Math.min(EVENT_BACKOFF.longest, EVENT_BACKOFF.first * 2 ** (failures - 1))
      const wait = backoff(failures, EVENT_BACKOFF, () => random)
      expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2))
      expect(wait).toBeLessThanOrEqual(whole)
    }),
  )
})

test("1 s, 2 s, 4 s without jitter", () => {
  expect([1, 2, 3, 12].map((failures) => backoff(failures, EVENT_BACKOFF, () => 1))).toEqual([
    1_000, 2_000, 4_000, 300_000,
  ])
})
