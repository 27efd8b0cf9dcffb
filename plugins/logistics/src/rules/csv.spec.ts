import fc from "fast-check"
import { expect, test } from "vitest"
import { toCsv } from "./csv"

test("by hand", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        ["x,y", 'say "hi"'],
        [null, 3],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""hi"""\r\n,3\r\n')
})

test("no cell begins a formula", () => {
  fc.assert(
    fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string(), (sign, rest) => {
      const [, row = ""] = toCsv(["a"], [[sign + rest]]).split(/^a\r\n/)
      expect(row.replace(/^"/, "").startsWith("'")).toBe(true)
    }),
  )
})
