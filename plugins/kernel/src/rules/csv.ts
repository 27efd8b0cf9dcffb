/** What a spreadsheet would run: a text that begins like a formula and is not simply a number. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+(\.\d+)?$))/

/**
 * One line of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula is preceded by an apostrophe.
 * Dates become UTC instants, objects JSON, null nothing.
 */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(cell).join(",")}\r\n`
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number" || typeof value === "bigint") return String(value)
  const plain =
    value instanceof Date
      ? value.toISOString()
      : typeof value === "object"
        ? JSON.stringify(value)
        : (value as string | boolean).toString()
  const safe = FORMULA.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
