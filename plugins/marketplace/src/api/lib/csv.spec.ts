import { expect, test } from "vitest"

import { csv, csvCell } from "./csv"

test.each([
  ["plain", "plain"],
  ['say "hi", now', '"say ""hi"", now"'],
  ["=1+1", "'=1+1"],
  ["two\nlines", '"two\nlines"'],
  [-5, "-5"],
  [null, ""],
  ["تمر", "تمر"],
])("%j", (value, expected) => expect(csvCell(value)).toBe(expected))

test("a table begins with the mark of UTF-8 and ends every row", () => {
  expect(csv(["a", "b"], [[1, "x"]])).toBe("\uFEFFa,b\r\n1,x\r\n")
})
