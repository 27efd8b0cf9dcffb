/** Minor units and their exponents. Source: ISO 4217, list one. */

const ZERO = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
const THREE = "BHD IQD JOD KWD LYD OMR TND"
const FOUR = "CLF UYW"

const EXPONENTS = new Map<string, number>([
  ...ZERO.split(" ").map((code) => [code, 0] as const),
  ...THREE.split(" ").map((code) => [code, 3] as const),
  ...FOUR.split(" ").map((code) => [code, 4] as const),
])

/**
 * Digits behind the decimal point of a currency: 0 for JPY, 2 for SAR, 3 for KWD.
 * @param currency_code ISO 4217, either case
 * @throws RangeError when it is not three letters
 */
export function currencyExponent(currency_code: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency_code))
    throw new RangeError(`currency_code: "${currency_code}" must be three letters (ISO 4217)`)
  return EXPONENTS.get(currency_code.toUpperCase()) ?? 2
}

/**
 * Turns an exact decimal number of major units into minor units.
 * @param major decimal text such as "12.340"; a number is taken by its shortest decimal form
 * @throws RangeError when it is not a number or has more digits than the currency
 */
export function toMinorUnits(major: string | number, currency_code: string): bigint {
  const exponent = currencyExponent(currency_code)
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(major).trim())
  if (!match) throw new RangeError(`amount: "${major}" is not a decimal number`)
  const [, sign = "", whole = "0", fraction = ""] = match
  const kept = fraction.slice(0, exponent).padEnd(exponent, "0")
  if (/[1-9]/.test(fraction.slice(exponent))) {
    throw new RangeError(
      `amount: ${major} has more than ${exponent} decimals, which ${currency_code.toUpperCase()} does not have`,
    )
  }
  const minor = BigInt(whole + kept)
  return sign ? -minor : minor
}

/** The exact decimal text of an amount in major units: `toMajorUnits(12340n, "KWD")` is "12.340". */
export function toMajorUnits(minor: bigint, currency_code: string): string {
  const exponent = currencyExponent(currency_code)
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0")
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
  return minor < 0n ? `-${text}` : text
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
