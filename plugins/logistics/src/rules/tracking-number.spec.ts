import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkSymbol, createTrackingNumber, parseTrackingNumber } from "./tracking-number"

const SYMBOLS = [..."0123456789BCDFGHJKMNPQRSTWXYZ"]
const anyNumber = fc
  .array(fc.integer({ min: 0, max: SYMBOLS.length - 1 }), { minLength: 11, maxLength: 11 })
  .map((values) => createTrackingNumber(() => values.shift() ?? 0))

const bare = (number: string) => [...number.replaceAll("-", "")]

describe("tracking number", () => {
  test("by hand: eleven zeros weigh nothing; a single 1 in front weighs 2, and 29 - 2 = 27 is Y", () => {
    expect(checkSymbol("00000000000")).toBe("0")
    expect(checkSymbol("10000000000")).toBe("Y")
    expect(createTrackingNumber(() => 0)).toBe("0000-0000-0000")
  })

  test("is read however it is typed", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const arabic = number.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
        const mistaken = number.replaceAll("0", "o").replace("1", "l").replaceAll("1", "I")
        for (const typed of [number, number.toLowerCase(), number.replaceAll("-", " "), ` ${arabic} `, mistaken]) {
          expect(parseTrackingNumber(typed)).toBe(number)
        }
      }),
    )
  })

  test("one wrong symbol is always found", () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(11), fc.constantFrom(...SYMBOLS), (number, position, symbol) => {
        const symbols = bare(number)
        fc.pre(symbols[position] !== symbol)
        symbols[position] = symbol
        expect(parseTrackingNumber(symbols.join(""))).toBeNull()
      }),
    )
  })

  test("two exchanged symbols are always found", () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(11), fc.nat(11), (number, one, other) => {
        const symbols = bare(number)
        const [a = "", b = ""] = [symbols[one], symbols[other]]
        fc.pre(a !== b)
        symbols[one] = b
        symbols[other] = a
        expect(parseTrackingNumber(symbols.join(""))).toBeNull()
      }),
    )
  })

  test("other texts are none", () => {
    for (const text of ["", "0000-0000-000", "0000-0000-00000", "0000-0000-000A", "سارة", "٠٠٠٠-٠٠٠٠-٠٠٠١"]) {
      expect(parseTrackingNumber(text)).toBeNull()
    }
  })
})
