import { once } from "node:events"
import type { MedusaResponse } from "@medusajs/framework/http"
import { csvLine } from "../rules/csv"

/** Rows one file holds at most; a longer period is exported in parts. */
export const CSV_ROWS = 100_000
const PAGE = 500

/**
 * Streams a CSV file page by page, so that no export lies in memory as a whole.
 * @param page reads rows `offset` to `offset + limit`; fewer than `limit` are the last
 */
export async function sendCsv<Row extends object>(
  res: MedusaResponse,
  name: string,
  columns: readonly (keyof Row & string)[],
  page: (limit: number, offset: number) => Promise<readonly Row[]>,
): Promise<void> {
  let rows = await page(PAGE, 0)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${name}.csv"`)
  // A byte order mark, or a spreadsheet reads Arabic as Latin.
  res.write(`\uFEFF${csvLine(columns)}`)
  for (let offset = 0; rows.length > 0 && offset < CSV_ROWS && !res.destroyed;) {
    const text = rows.map((row) => csvLine(columns.map((column) => row[column]))).join("")
    if (!res.write(text)) await once(res, "drain")
    offset += rows.length
    rows = rows.length < PAGE ? [] : await page(PAGE, offset)
  }
  res.end()
}
