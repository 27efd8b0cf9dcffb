/** A cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets a quote before it. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === "object" ? JSON.stringify(value) : (value as string | number | boolean).toString()
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(",")}\r\n`
