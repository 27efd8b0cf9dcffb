import fc from "fast-check"
import { describe, expect, test } from "vitest"

import { innerKeyOf, keyOf, safeName } from "./keys"

describe("keys", () => {
  test("a key comes back as it went in", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const safe = safeName(name)
        expect(innerKeyOf("t_one", keyOf("t_one", safe))).toBe(safe)
      }),
    )
  })

  test.each([
    "t_two.picture.png",
    "picture.png",
    "t_one.",
    "t_one...",
    "t_one.../t_two/picture.png",
    "t_one./etc/passwd",
    "t_one.folder/../../secret",
    "t_one.folder\\secret",
    "/etc/passwd",
    "",
  ])("%j is not t_one's", (key) => {
    expect(() => innerKeyOf("t_one", key)).toThrow(/was not found/)
  })

  test("a tenant whose id begins like another's sees its own folder only", () => {
    expect(innerKeyOf("t_one", keyOf("t_one", "x.y.png"))).toBe("x.y.png")
    expect(() => innerKeyOf("t_one", keyOf("t_ones", "y.png"))).toThrow(/was not found/)
  })
})

describe("safeName", () => {
  test("keeps what people read and drops what a file system reads", () => {
    expect(safeName("../../etc/passwd")).toMatch(/^[0-9a-f]{24}-passwd$/)
    expect(safeName("..\\..\\boot.ini")).toMatch(/^[0-9a-f]{24}-boot\.ini$/)
    expect(safeName("تمر العجوة.png")).toMatch(/^[0-9a-f]{24}-تمر-العجوة\.png$/)
    expect(safeName("a\0b?.csv")).toMatch(/^[0-9a-f]{24}-a-b-\.csv$/)
    expect(safeName("..")).toMatch(/^[0-9a-f]{24}-file/)
  })

  test("is one name of one folder, whatever it is made of, and never the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const safe = safeName(name)
        expect(safe).not.toMatch(/[/\\\0]/)
        expect(safe).not.toMatch(/^\./)
        expect(safe).not.toBe(safeName(name))
      }),
    )
  })
})
