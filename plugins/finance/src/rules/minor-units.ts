import { currencyExponent, toMinorUnits } from "@dakkah/contracts"

/**
 * A `bigint` column's text as a number for JSON.
 * @throws RangeError when it is not a whole number or beyond 2^53-1
 */
export function minorUnits(text: string | number | bigint): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new RangeError(`amount: "${text}" is not a whole number of minor units within 2^53-1`)
  return value
}

/**
 * Exact decimal text of major units, rounded half away from zero to the currency's minor units. Core computes tax with more
 * digits than the currency has; money that moves has none to spare.
 * @throws RangeError when it is not a decimal number
 */
export function roundToMinorUnits(major: string | number, currency_code: string): bigint {
  const text = plainDecimal(String(major).trim())
  const exponent = currencyExponent(currency_code)
  const [whole = "0", fraction = ""] = text.split(".")
  const kept = toMinorUnits(exponent === 0 ? whole : `${whole}.${fraction.slice(0, exponent) || "0"}`, currency_code)
  const away = Number(fraction[exponent] ?? "0") >= 5
  return away ? kept + (text.startsWith("-") ? -1n : 1n) : kept
}

/** Writes `1e-7` and `1.5e+3` out; other text is returned as it is. */
function plainDecimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(text)
  if (!match) return text
  const [, sign = "", whole = "", fraction = "", power = "0"] = match
  const point = whole.length + Number(power)
  const digits = (whole + fraction).padEnd(Math.max(point, 0), "0")
  return point > 0
    ? `${sign}${digits.slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ""}`
    : `${sign}0.${"0".repeat(-point)}${digits}`
}

/** The exact text in a BigNumber of core: its `raw_*` value, its own `raw`, or a plain number. */
export function decimalText(value: unknown): string {
  if (value === null || value === undefined) return "0"
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return String(value)
  const { value: raw, raw_, numeric } = value as { value?: unknown; raw_?: { value?: unknown }; numeric?: unknown }
  const text = raw ?? raw_?.value ?? numeric
  if (text === undefined || text === null)
    throw new RangeError(`amount: ${JSON.stringify(value)} is not a decimal number`)
  return (text as string | number).toString()
}
