import { currencyExponent } from "@dakkah/contracts"

const LTR_ISOLATE = "\u2066"
const POP_ISOLATE = "\u2069"
const DECIMAL = /^-?\d{1,24}(?:\.(\d{1,12}))?$/

/** @throws RangeError when `locale` is no BCP 47 tag */
const supported = (locale: string): string => Intl.getCanonicalLocales(locale)[0] ?? "en"

// Making an Intl formatter costs a hundred times what using it does, and an order of 500 lines has a thousand amounts.
const formatters = new Map<string, Intl.NumberFormat>()

/** The number formatter of these options, made once. Locales and currencies are few; where they are not, it begins again. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options])
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(supported(locale), options)
  if (formatters.size >= 1_000) formatters.clear()
  formatters.set(key, made)
  return made
}

/**
 * An exact amount in the reader's way of writing: no float in between, never fewer digits than the currency has, never a rounded one.
 * The text is isolated left-to-right, so that it stays whole inside Arabic.
 * @param amount decimal text in major units, "1234.500"
 * @throws RangeError when the amount or the currency cannot be read
 */
export function formatMoney(amount: unknown, currency_code: unknown, locale: string): string {
  const exact = String(amount).trim()
  const match = DECIMAL.exec(exact)
  if (!match) throw new RangeError(`money: "${exact}" is not a decimal number`)
  if (typeof currency_code !== "string")
    throw new RangeError("money: give the currency, {{ total | money: currency_code }}")
  const exponent = currencyExponent(currency_code)
  const digits = (match[1] ?? "").replace(/0+$/, "").length
  const formatted = numberFormat(locale, {
    style: "currency",
    currency: currency_code.toUpperCase(),
    minimumFractionDigits: exponent,
    maximumFractionDigits: Math.max(exponent, digits),
  }).format(exact as `${number}`)
  return LTR_ISOLATE + formatted + POP_ISOLATE
}

/** A number in the reader's digits. @throws RangeError when it is not a decimal number */
export function formatNumber(value: unknown, locale: string): string {
  const exact = String(value).trim()
  if (!DECIMAL.test(exact)) throw new RangeError(`number: "${exact}" is not a decimal number`)
  return numberFormat(locale, { maximumFractionDigits: 12 }).format(exact as `${number}`)
}

/**
 * A UTC instant as the place's local time, with the name of its zone.
 * @param instant ISO 8601 with its offset
 * @param timeZone IANA name
 * @throws RangeError when the instant cannot be read or carries no zone
 */
export function formatInstant(instant: unknown, locale: string, timeZone: string): string {
  const exact = String(instant)
  const date = new Date(exact)
  if (Number.isNaN(date.getTime()) || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(exact)) {
    throw new RangeError(`local_time: "${exact}" is not an instant such as 2026-02-08T12:00:00Z`)
  }
  // "long" parts instead of dateStyle: only these may be combined with the zone's name.
  return new Intl.DateTimeFormat(supported(locale), {
    timeZone,
    calendar: "gregory",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(date)
}

/** A link that is safe in `href` or `src`: http, https or mailto. Anything else becomes "#". */
export function safeUrl(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : ""
  return URL.canParse(text) && /^(https?|mailto):$/.test(new URL(text).protocol) ? text : "#"
}
