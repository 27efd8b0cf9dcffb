import type { DataTableFilteringState, DataTableSortingState } from "@medusajs/ui"

/** Names of the server's parameters for the beginning (in it) and the end (not in it) of a period. */
export type PeriodParameters = readonly [from: string, to: string]

interface TableState {
  filtering: DataTableFilteringState
  sorting: DataTableSortingState | null
  search: string
  /** Date filters by column. */
  dates?: Readonly<Record<string, PeriodParameters>>
}

interface Range {
  $gte?: string
  $gt?: string
  $lte?: string
  $lt?: string
}

/** What a table's state asks the server for, without the page: an export asks for the same. Times are UTC instants. */
export function askedOf({ filtering, sorting, search, dates = {} }: TableState): Record<string, unknown> {
  const asked: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(filtering)) {
    const names = dates[column]
    if (!names) {
      asked[column] = value
      continue
    }
    const { $gte, $gt, $lte, $lt } = (value ?? {}) as Range
    const from = $gte ?? $gt
    const to = $lte ?? $lt
    if (from) asked[names[0]] = new Date(from).toISOString()
    if (to) asked[names[1]] = new Date(to).toISOString()
  }
  if (search) asked["q"] = search
  if (sorting) asked["order"] = `${sorting.desc ? "-" : ""}${sorting.id}`
  return asked
}
