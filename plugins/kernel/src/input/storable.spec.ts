import fc from "fast-check"
import { describe, expect, test } from "vitest"

import { findUnstorable, findUnstorableInUrl } from "./storable"

describe("findUnstorable", () => {
  test("names where it stands", () => {
    expect(findUnstorable({ items: [{ title: "a" }, { title: "b\0" }] }, "body")).toEqual({
      where: "body.items.1.title",
      what: "nul",
    })
    expect(findUnstorable({ metadata: { note: "half \ud83d" } }, "body")).toEqual({
      where: "body.metadata.note",
      what: "surrogate",
    })
    expect(findUnstorable({ "a\0": 1 }, "body")).toEqual({ where: "a name in body", what: "nul" })
    expect(findUnstorable("\0", "query")).toEqual({ where: "query", what: "nul" })
  })

  test("lets every text of people through", () => {
    expect(findUnstorable({ text: "تمر العجوة 🌴 «é» \n\t" }, "body")).toBeNull()
    fc.assert(
      fc.property(fc.json(), (json) => findUnstorable(JSON.parse(json.replaceAll("\\u0000", "")), "b") === null),
    )
  })

  test("finds a NUL wherever it is put", () => {
    const deep = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constant("\0"),
        fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.string(), tie("node"), { minKeys: 1, maxKeys: 3 }),
      ),
    })).node
    fc.assert(fc.property(deep, (value) => findUnstorable(value, "body") !== null))
  })

  test("a body deeper than any stack is refused, not walked", () => {
    const text = `${"[".repeat(40_000)}${"]".repeat(40_000)}`
    expect(findUnstorable(JSON.parse(text), "body")?.what).toBe("depth")
  })
})

describe("findUnstorableInUrl", () => {
  test.each([
    ["/admin/orders/a%00b", { where: "path", what: "nul" }],
    ["/admin/orders?q=a%00", { where: "query", what: "nul" }],
    ["/admin/orders?q=a?b=%00", { where: "query", what: "nul" }],
    ["/admin/orders/%ff", "malformed"],
    ["/admin/orders?q=%E0%A4%A", "malformed"],
    ["/admin/orders/%D8%AA?q=%F0%9F%8C%B4+x", null],
  ])("%s", (url, expected) => {
    expect(findUnstorableInUrl(url)).toEqual(expected)
  })
})
