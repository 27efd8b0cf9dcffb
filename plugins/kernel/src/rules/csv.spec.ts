import { expect, it } from "vitest"

import { csvLine } from "./csv"

it("quotes what needs quotes and disarms formulas", () => {
  expect(csvLine(["a,b", 'say "hi"', null, -5, { a: 1 }, new Date(0)])).toBe(
    '"a,b","say ""hi""",,-5,"{""a"":1}",1970-01-01T00:00:00.000Z\r\n',
  )
  expect(csvLine(["=HYPERLINK(1)", "+1", "@x"])).toBe("'=HYPERLINK(1),'+1,'@x\r\n")
})
