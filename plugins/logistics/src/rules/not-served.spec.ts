import { describe, expect, test } from "vitest"
import { notServed, placeName } from "./not-served"

const ABHA = { city: "أبها", postal_code: "62521", country_code: "sa" }
const line = (product_id: string, title: string) => ({ product_id, title, requires_shipping: true })
const SELLERS = [
  { product_id: "p_1", vendor_name: "Dar Al-Tamr" },
  { product_id: "p_2", vendor_name: "Attar" },
]

describe("what a shopper is told", () => {
  test("whose goods, where, and what to do", () => {
    expect(notServed(ABHA, [line("p_1", "Ajwa 1 kg")], SELLERS)).toBe(
      '"Dar Al-Tamr" does not deliver to أبها, 62521, SA. Choose another address, or remove the item to be shipped (Ajwa 1 kg) to go on.',
    )
  })

  test("each vendor once, in the order of the lines", () => {
    const lines = [line("p_2", "Oud"), line("p_1", "Ajwa"), line("p_2", "Musk")]
    expect(notServed(ABHA, lines, SELLERS)).toMatch(
      /^"Attar", "Dar Al-Tamr" do not deliver to .* the 3 items .*\(Oud, Ajwa, Musk\)/,
    )
  })

  test("a shop without vendors speaks for itself; many goods are not all listed", () => {
    const lines = Array.from({ length: 7 }, (_, n) => line(`p_${n}`, `Good ${n}`))
    expect(notServed(ABHA, lines, [])).toMatch(
      /^This shop does not deliver .*\(Good 0, Good 1, Good 2, Good 3, Good 4, …\)/,
    )
  })
})

test("an address may say little", () => {
  expect(placeName({ country_code: "kw" })).toBe("KW")
  expect(placeName({})).toBe("an address without a city")
})
