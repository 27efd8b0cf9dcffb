import { expect, test } from "vitest"

import { validityOf } from "./connector-secret"

test.each([
  [null, "valid"],
  ["2026-11-22T00:00:00Z", "ending"],
  ["2026-11-20T00:00:00Z", "ended"],
])("a version that is valid until %s is %s", (valid_until, state) => {
  expect(validityOf({ valid_until }, Date.parse("2026-11-21T00:00:00Z"))).toBe(state)
})
