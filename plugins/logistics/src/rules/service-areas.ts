/** Where the courier delivers. An empty list says nothing about its part of the address. */
export interface ServiceAreaRule {
  name: string
  status: "active" | "off"
  /** ISO 3166-1 alpha-2, either case. */
  country_codes: readonly string[]
  cities: readonly string[]
  postal_prefixes: readonly string[]
}

/** The parts of an address that say whether it can be served. */
export interface AddressPlace {
  country_code?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
}

/**
 * One spelling for a place's name, so that "جدّة" and "جده", "الأحساء" and "الاحساء", "Al-Khobar" and "al khobar" are equal: letter
 * forms unified, case folded, harakat, tatweel and Latin accents dropped, hamza forms to their carrier, taa marbuta to haa,
 * alif maqsura to yaa, everything that is no letter or digit to one blank.
 */
export function normalizePlace(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/\u0624/g, "\u0648")
    .replace(/[\u0626\u0649\u06cc]/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/\u0621/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** Postal codes are compared without blanks and dashes. */
const normalizePostal = (code: string): string => normalizePlace(code).replace(/ /g, "")

function covers(area: ServiceAreaRule, address: AddressPlace): boolean {
  const country = (address.country_code ?? "").toLowerCase()
  if (area.country_codes.length > 0 && !area.country_codes.some((code) => code.toLowerCase() === country)) return false
  if (area.cities.length === 0 && area.postal_prefixes.length === 0) return true
  const names = [address.city, address.province].map((name) => normalizePlace(name ?? "")).filter((name) => name !== "")
  if (area.cities.some((city) => names.includes(normalizePlace(city)))) return true
  const postal = normalizePostal(address.postal_code ?? "")
  return area.postal_prefixes.map(normalizePostal).some((prefix) => prefix !== "" && postal.startsWith(prefix))
}

export type Coverage<A> = { serviceable: true; area: A | null } | { serviceable: false }

/**
 * Whether an address can be served, and by which area (the first that covers it). A tenant without any area delivers everywhere;
 * one whose areas are all switched off delivers nowhere. A city or a postal prefix is enough where an area names both.
 */
export function findServiceArea<A extends ServiceAreaRule>(areas: readonly A[], address: AddressPlace): Coverage<A> {
  if (areas.length === 0) return { serviceable: true, area: null }
  const area = areas.find((candidate) => candidate.status === "active" && covers(candidate, address))
  return area ? { serviceable: true, area } : { serviceable: false }
}
