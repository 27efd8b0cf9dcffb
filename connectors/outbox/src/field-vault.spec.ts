import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { CipherError } from "./cipher"
import { type FieldPlace, FieldVault, isSealed, sealingKey } from "./field-vault"
import type { Key } from "./key-ring"

const key = (id: string): Key => ({ id, secret: randomBytes(32) })
const [old, fresh] = [key("k1"), key("k2")]
const place: FieldPlace = { tenant: "t_souq", table: "cityos_vendor", field: "iban", row: "vnd_1" }

describe("FieldVault", () => {
  test("any text comes back at its place", () => {
    const vault = new FieldVault([old])
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const sealed = vault.seal(text, place)
        expect(isSealed(sealed)).toBe(true)
        expect(vault.open(sealed, place)).toBe(Buffer.from(text, "utf8").toString("utf8"))
      }),
    )
  })

  test.each(["tenant", "table", "field", "row"] as const)("copied to another %s it does not open", (part) => {
    const vault = new FieldVault([old])
    const sealed = vault.seal("SA03", place)
    expect(() => vault.open(sealed, { ...place, [part]: `${place[part]}x` })).toThrow(CipherError)
  })

  test("a changed letter, another key under the same name and plain text do not open", () => {
    const vault = new FieldVault([old])
    const sealed = vault.seal("SA03", place)
    const changed = sealed.slice(0, -3) + (sealed.at(-3) === "A" ? "B" : "A") + sealed.slice(-2)
    expect(() => vault.open(changed, place)).toThrow(/cannot be decrypted/)
    expect(() => new FieldVault([key("k1")]).open(sealed, place)).toThrow(/cannot be decrypted/)
    expect(() => vault.open("SA03", place)).toThrow(/is not sealed/)
  })

  test("while keys rotate the first seals and all open; a key that is gone is named", () => {
    const sealed = new FieldVault([old]).seal("SA03", place)
    const rotating = new FieldVault([fresh, old])
    expect(rotating.open(sealed, place)).toBe("SA03")
    expect(sealingKey(rotating.seal("SA03", place))).toBe("k2")
    expect(() => new FieldVault([fresh]).open(sealed, place)).toThrow(/key "k1"/)
  })

  test("a blind index finds equals within a column of a tenant only, under old keys too", () => {
    const vault = new FieldVault([fresh, old])
    const index = vault.blindIndex("SA03", place)
    expect(vault.blindIndexes("SA03", place)).toContain(new FieldVault([old]).blindIndex("SA03", place))
    expect(vault.blindIndex("SA04", place)).not.toBe(index)
    expect(vault.blindIndex("SA03", { ...place, tenant: "t_two" })).not.toBe(index)
    expect(index).not.toContain("SA03")
  })
})
