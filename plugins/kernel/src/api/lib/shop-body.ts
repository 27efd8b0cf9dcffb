import { ADAPTERS, PORTS } from "@dakkah/contracts"
import { defaultCurrencies } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { contrast } from "../../rules/contrast"

/** Languages that the suite speaks. */
export const LOCALES = ["en", "fr", "ar"] as const
export const PLANS = ["free", "starter", "professional", "enterprise", "standard"] as const
export const RESIDENCY_ZONES = ["GCC", "EU", "MENA", "APAC", "AMERICAS", "GLOBAL"] as const

const LETTERS_NEED = 4.5
const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length

export const name = z.string().trim().min(1).max(120)
export const slug = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "small letters, digits and hyphens, 1 to 63")
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    "a host name without scheme, port or path",
  )
export const hosts = z.array(host).min(1).max(20).refine(distinct, "a host name stands twice")
export const locales = z.array(z.enum(LOCALES)).min(1).max(LOCALES.length).refine(distinct, "a language stands twice")
export const currency = z
  .string()
  .trim()
  .toLowerCase()
  .refine((code) => code.toUpperCase() in defaultCurrencies, "a currency code (ISO 4217) such as sar")
export const currencies = z.array(currency).min(1).max(30).refine(distinct, "a currency stands twice")
export const timeZone = z.string().max(64).refine(isTimeZone, "an IANA time zone such as Asia/Riyadh")
export const country = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/, "two letters (ISO 3166-1)")
  .refine((code) => COUNTRIES.of(code.toUpperCase()) !== undefined, "a country code (ISO 3166-1) such as sa")
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

const httpsUrl = z.url({ protocol: /^https$/ }).max(500)

export const branding = z.strictObject({
  accent_color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "a colour as #rrggbb")
    .refine(
      (color) => contrast(color, "#ffffff") >= LETTERS_NEED,
      "too light: white letters on it could not be read (4.5:1)",
    )
    .nullish(),
  logo_url: httpsUrl.nullish(),
  support_email: email.nullish(),
})

const installed = PORTS.map((port) => [port, z.enum(ADAPTERS[port]).optional()] as const)
/** One of the adapters that are installed, for each port; what is not named has the first. */
export const adapters = z.strictObject(Object.fromEntries(installed))

export const orderNumberPrefix = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{0,8}$/, "at most 8 letters, digits and hyphens")
  .transform((prefix) => prefix || null)

/** What a shop may change of itself. */
const own = {
  name: name.optional(),
  hosts: hosts.optional(),
  locales: locales.optional(),
  default_locale: z.enum(LOCALES).optional(),
  currencies: currencies.optional(),
  default_currency: currency.optional(),
  time_zone: timeZone.optional(),
  adapters: adapters.optional(),
  branding: branding.optional(),
  order_number_prefix: orderNumberPrefix.nullable().optional(),
}

export const changeOwnShopBody = z.strictObject(own)
export type ChangeOwnShopBody = z.infer<typeof changeOwnShopBody>

/** What the platform may change of a shop. */
export const changeShopBody = z.strictObject({
  ...own,
  slug: slug.optional(),
  plan: z.enum(PLANS).optional(),
  residency_zone: z.enum(RESIDENCY_ZONES).optional(),
  country_code: country.optional(),
})
export type ChangeShopBody = z.infer<typeof changeShopBody>

export const openShopBody = z
  .strictObject({
    name,
    slug,
    hosts,
    country_code: country,
    currencies,
    locales,
    default_locale: z.enum(LOCALES),
    time_zone: timeZone,
    plan: z.enum(PLANS).default("starter"),
    residency_zone: z.enum(RESIDENCY_ZONES).default("GLOBAL"),
    admin_email: email,
  })
  .refine(({ locales: spoken, default_locale }) => spoken.includes(default_locale), {
    path: ["default_locale"],
    message: "must be one of locales",
  })
export type OpenShopBody = z.infer<typeof openShopBody>
