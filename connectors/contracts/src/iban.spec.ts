import { expect, test } from "vitest"
import { isIban } from "./iban"

test.each([
  ["SA03 8000 0000 6080 1016 7519", true],
  ["sa0380000000608010167519", true],
  ["GB82 WEST 1234 5698 7654 32", true],
  ["SA04 8000 0000 6080 1016 7519", false],
  ["SA03", false],
  ["", false],
])("%s: %s", (text, holds) => {
  expect(isIban(text)).toBe(holds)
})
