import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findServiceArea, normalizePlace, type ServiceAreaRule } from "./service-areas"

const area = (rule: Partial<ServiceAreaRule>): ServiceAreaRule => ({
  name: "area",
  status: "active",
  country_codes: [],
  cities: [],
  postal_prefixes: [],
  ...rule,
})
const jeddah = area({
  name: "Jeddah",
  country_codes: ["SA"],
  cities: ["جدة", "Jeddah"],
  postal_prefixes: ["23", "21 4"],
})

describe("one spelling for a place", () => {
  test.each([
    ["جدّة", "جده"],
    ["جـــدة", "جدة"],
    ["الأحساء", "الاحسا"],
    ["أبها", "ابها"],
    ["المدينة  المنورة", "المدينه المنوره"],
    ["Al-Khobar", "al khobar"],
    ["  RIYADH ", "riyadh"],
    ["Évry", "evry"],
    ["ﺟﺪﺓ", "جدة"],
  ])("%s is %s", (one, other) => {
    expect(normalizePlace(one)).toBe(normalizePlace(other))
  })

  test.each([
    ["جدة", "مكة"],
    ["Jeddah", "Jeddahs"],
    ["الدمام", "الدام"],
  ])("%s is not %s", (one, other) => {
    expect(normalizePlace(one)).not.toBe(normalizePlace(other))
  })

  test("to normalise twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(normalizePlace(normalizePlace(name))).toBe(normalizePlace(name))
      }),
    )
  })

  test("tatweel, harakat and case never matter", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ابتجدرسمنهيوkhobar") }), (name) => {
        const stretched = [...name].map((letter) => `${letter}\u0640\u064e`).join("")
        expect(normalizePlace(stretched)).toBe(normalizePlace(name))
        expect(normalizePlace(name.toUpperCase())).toBe(normalizePlace(name))
      }),
    )
  })
})

describe("where the courier delivers", () => {
  test("everywhere, as long as there is no area", () => {
    expect(findServiceArea([], { city: "Anywhere" })).toEqual({ serviceable: true, area: null })
  })

  test("nowhere, when every area is switched off", () => {
    expect(findServiceArea([area({ status: "off" })], { city: "Jeddah" }).serviceable).toBe(false)
  })

  test.each([
    [{ country_code: "sa", city: "جده" }, true],
    [{ country_code: "SA", city: "JEDDAH" }, true],
    [{ country_code: "sa", city: "Rabigh", postal_code: "٢٣ ٤٣١" }, true],
    [{ country_code: "sa", city: "Rabigh", postal_code: "214-55" }, true],
    [{ country_code: "sa", city: "Mecca", postal_code: "24231" }, false],
    [{ country_code: "kw", city: "Jeddah" }, false],
    [{ country_code: "sa" }, false],
    [{}, false],
  ])("%j: %s", (address, serviceable) => {
    expect(findServiceArea([jeddah], address).serviceable).toBe(serviceable)
  })

  test("a country alone covers all of it", () => {
    expect(
      findServiceArea([jeddah, area({ name: "Kuwait", country_codes: ["kw"] })], { country_code: "KW" }),
    ).toMatchObject({
      area: { name: "Kuwait" },
    })
  })

  test("an empty postal prefix does not open the whole country", () => {
    expect(findServiceArea([area({ postal_prefixes: ["-"] })], { postal_code: "11111" }).serviceable).toBe(false)
  })
})
