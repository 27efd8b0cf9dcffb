import { once } from "node:events"
import type { MedusaResponse } from "@medusajs/framework/http"

import { csvLine } from "../../rules/csv"

/** Rows one file holds at most; more is exported in parts, by filter. */
const MOST = 100_000
const PAGE = 500

/** Names of fields, or what stands under each heading. */
export type CsvColumns<Row> = readonly (keyof Row & string)[] | Readonly<Record<string, (row: Row) => unknown>>

/**
 * Streams rows as a CSV file page by page, so that no export lies in memory as a whole; at most 100,000 rows.
 * @param name of the file, without its ending
 * @param read reads `take` rows after `skip` others, of which `last` was the last; fewer than `take` are the end
 */
export async function sendCsv<Row extends object>(
  response: MedusaResponse,
  name: string,
  columns: CsvColumns<Row>,
  read: (take: number, skip: number, last?: Row) => Promise<readonly Row[]>,
): Promise<void> {
  const named: [string, (row: Row) => unknown][] = Array.isArray(columns)
    ? (columns as readonly (keyof Row & string)[]).map((column) => [column, (row) => row[column]])
    : Object.entries(columns as Record<string, (row: Row) => unknown>)
  // Read before anything is sent: what fails here still has a status of its own.
  let rows = await read(PAGE, 0)
  response.setHeader("content-type", "text/csv; charset=utf-8")
  response.setHeader("content-disposition", `attachment; filename="${name}.csv"`)
  // A byte order mark, or a spreadsheet reads Arabic as Latin.
  response.write(`\uFEFF${csvLine(named.map(([heading]) => heading))}`)
  for (let sent = 0; rows.length > 0 && sent < MOST && !response.destroyed;) {
    const text = rows.map((row) => csvLine(named.map(([, value]) => value(row)))).join("")
    if (!response.write(text)) await once(response, "drain")
    sent += rows.length
    rows = rows.length < PAGE ? [] : await read(PAGE, sent, rows.at(-1))
  }
  response.end()
}
