import { expect, test } from "vitest"

import { SAGA_STATUSES } from "./saga"

test("the list of sagas sorts by status downwards: what needs a decision comes first", () => {
  expect([...SAGA_STATUSES].sort().at(-1)).toBe("stuck")
})
