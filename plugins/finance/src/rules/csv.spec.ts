import { expect, test } from "vitest"
import { csvLine } from "./csv"

test("cells with commas, quotes and line breaks are quoted, formulas disarmed, numbers left alone", () => {
  expect(csvLine(['a,"b"', "=SUM(A1)", -5, null, "تمر\nعجوة", new Date(0)])).toBe(
    '"a,""b""",\'=SUM(A1),-5,,"تمر\nعجوة",1970-01-01T00:00:00.000Z\r\n',
  )
})
