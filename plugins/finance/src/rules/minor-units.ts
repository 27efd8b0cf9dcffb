export { roundToMinorUnits } from "@dakkah/contracts"

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
