import fc from "fast-check"
import { expect, it, test } from "vitest"

import { csvLine } from "./csv"

it("quotes what needs quotes and disarms formulas", () => {
  expect(csvLine(["a,b", 'say "hi"', "two\nlines", null, -5, { a: 1 }, new Date(0), "تمر"])).toBe(
    '"a,b","say ""hi""","two\nlines",,-5,"{""a"":1}",1970-01-01T00:00:00.000Z,تمر\r\n',
  )
  expect(csvLine(["=HYPERLINK(1)", "+1+2", "@x", "-5.00-1"])).toBe("'=HYPERLINK(1),'+1+2,'@x,'-5.00-1\r\n")
})

it("leaves an amount an amount, below zero too", () =>
  expect(csvLine(["-12.340", "12.340", "-0"])).toBe("-12.340,12.340,-0\r\n"))

test("no cell begins a formula", () => {
  fc.assert(
    fc.property(fc.constantFrom("=", "@", "\t", "\r", "+x", "-x"), fc.string(), (sign, rest) => {
      expect(csvLine([sign + rest]).replace(/^"/, "")).toMatch(/^'/)
    }),
  )
})
