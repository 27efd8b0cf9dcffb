import { currencyExponent } from "@dakkah/contracts"

/** Parts of a minor unit that are kept while sharing: a billionth. Core divides to about twenty digits, and its dust must not decide a cent. */
export const UNIT = 1_000_000_000n
const GUARD_DIGITS = 9

/**
 * An amount as core computes it, unrounded, in billionths of a minor unit (nearest, halves away from zero).
 * @param major decimal text in major units, such as `raw_total.value`; `1e-7` is understood
 * @throws RangeError when it is not a number
 */
export function exactAmount(major: string | number, currency_code: string): bigint {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(String(major).trim())
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? []
  if (!match || whole + fraction === "") throw new RangeError(`amount: "${major}" is not a decimal number`)
  const shift = currencyExponent(currency_code) + GUARD_DIGITS + Number(exponent) - fraction.length
  const digits = BigInt(whole + fraction)
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfUp(digits, 10n ** BigInt(-shift))
  return sign === "-" ? -size : size
}

/** Billionths of a minor unit to whole minor units, halves away from zero, as core's payment providers round. */
export function toWholeUnits(exact: bigint): bigint {
  return exact < 0n ? -divideHalfUp(-exact, UNIT) : divideHalfUp(exact, UNIT)
}

/** @param numerator not negative */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

/**
 * Division that rounds halves to the even neighbour, so that many small commissions do not lean to one side.
 * @param numerator not negative
 * @param denominator above zero
 */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const doubled = 2n * (numerator % denominator)
  if (doubled > denominator || (doubled === denominator && quotient % 2n === 1n)) return quotient + 1n
  return quotient
}
