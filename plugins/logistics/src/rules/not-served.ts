import type { AddressPlace } from "./service-areas"

export interface CartLine {
  product_id: string | null
  title: string
  requires_shipping: boolean
}

/** Who sells a product, where there is a marketplace. */
export interface SellerName {
  product_id: string
  vendor_name: string
}

/** Names in a message before it says "…". */
const NAMED = 5

/** A place as people write it: city, postal code, country. */
export const placeName = ({ city, postal_code, country_code }: AddressPlace): string =>
  [city, postal_code, country_code?.toUpperCase()].filter(Boolean).join(", ") || "an address without a city"

/**
 * What a shopper is told whose goods cannot be brought to the address: whose goods, where, what to do. Vendors in the order of the lines,
 * each once.
 * @param lines those that ship
 */
export function notServed(address: AddressPlace, lines: readonly CartLine[], sellers: readonly SellerName[]): string {
  const vendorOf = new Map(sellers.map(({ product_id, vendor_name }) => [product_id, `"${vendor_name}"`]))
  const vendors = [...new Set(lines.flatMap(({ product_id }) => vendorOf.get(product_id ?? "") ?? []))]
  const whose = vendors.length > 0 ? named(vendors) : "This shop"
  const does = vendors.length > 1 ? "do" : "does"
  const items = lines.length === 1 ? "the item" : `the ${lines.length} items`
  const titles = named(lines.map(({ title }) => title))
  return `${whose} ${does} not deliver to ${placeName(address)}. Choose another address, or remove ${items} to be shipped (${titles}) to go on.`
}

function named(names: readonly string[]): string {
  return (names.length > NAMED ? [...names.slice(0, NAMED), "…"] : names).join(", ")
}
