import type { MedusaResponse } from "@medusajs/framework/http"

/** Rows of one export: more is asked for in parts, by filter. */
export const EXPORT_LIMIT = 10_000

/** A cell that a spreadsheet reads as text: quoted where needed, and never taken for a formula. */
export function csvCell(value: unknown): string {
  const text =
    value === null || value === undefined
      ? ""
      : value instanceof Date
        ? value.toISOString()
        : (value as string | number | boolean).toString()
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV (RFC 4180), with the mark that makes spreadsheets read it as UTF-8. */
export function csv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`
}

export function sendCsv(
  response: MedusaResponse,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): void {
  response.setHeader("content-type", "text/csv; charset=utf-8")
  response.setHeader("content-disposition", `attachment; filename="${name}.csv"`)
  response.status(200).send(csv(columns, rows))
}
