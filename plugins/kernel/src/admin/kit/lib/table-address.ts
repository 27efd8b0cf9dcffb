import type { DataTableFilteringState, DataTableSortingState } from "@medusajs/ui"

/** What a table shows: its page counts from 0. */
export interface TableView {
  page: number
  sorting: DataTableSortingState | null
  filtering: DataTableFilteringState
  search: string
}

interface AddressOptions {
  /** Of the table, where a page has several. */
  name?: string
  /** What a table shows without being asked: it does not stand in the address. */
  usual: TableView
}

const FILTER = /^(is|in|from|to)\.(.+)$/
const ENDS = { from: "$gte", to: "$lte" } as const

const orderOf = (sorting: DataTableSortingState | null) => (sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : "")

const text = (value: unknown): string | undefined =>
  value instanceof Date ? value.toISOString() : typeof value === "string" && value !== "" ? value : undefined

/** One filter as parameters: `is.kind=fixed`, `in.status=open&in.status=late`, `from.posted_at=…&to.posted_at=…`. */
function* filterParameters(column: string, value: unknown): Generator<[string, string]> {
  if (Array.isArray(value)) for (const one of value as unknown[]) yield [`in.${column}`, String(one)]
  else if (text(value) !== undefined) yield [`is.${column}`, String(text(value))]
  else if (typeof value === "object" && value !== null) {
    const range = value as Record<string, unknown>
    for (const [end, key] of Object.entries(ENDS)) {
      const at = text(range[key])
      if (at) yield [`${end}.${column}`, at]
    }
  }
}

/** A table's view as it stands in an address; what is as usual, and a filter that is only being chosen, does not. */
export function addressOf({ page, sorting, filtering, search }: TableView, { name, usual }: AddressOptions) {
  const found: [string, string][] = []
  if (search !== usual.search) found.push(["q", search])
  if (orderOf(sorting) !== orderOf(usual.sorting)) found.push(["order", orderOf(sorting)])
  if (page > 0) found.push(["page", String(page + 1)])
  for (const [column, value] of Object.entries(filtering)) found.push(...filterParameters(column, value))
  return new URLSearchParams(found.map(([key, value]) => [name ? `${name}.${key}` : key, value]))
}

/** The view that an address asks for. What it does not say is as usual, what makes no sense is passed over. */
export function viewOf(address: URLSearchParams, { name, usual }: AddressOptions): TableView {
  const view: TableView = { ...usual, filtering: {} }
  const filtering: Record<string, unknown> = view.filtering
  for (const [parameter, value] of address) {
    const key = name ? own(parameter, name) : parameter
    if (key === undefined) continue
    const [, kind, column] = FILTER.exec(key) ?? []
    if (key === "q") view.search = value
    else if (key === "order" && value) view.sorting = { id: value.replace(/^-/, ""), desc: value.startsWith("-") }
    else if (key === "page") view.page = /^[1-9]\d{0,5}$/.test(value) ? Number(value) - 1 : 0
    else if (kind === "is" && column) filtering[column] = value
    else if (kind === "in" && column) filtering[column] = [...((filtering[column] ?? []) as string[]), value]
    else if (column && !Number.isNaN(Date.parse(value)))
      filtering[column] = { ...(filtering[column] as object | undefined), [ENDS[kind as keyof typeof ENDS]]: value }
  }
  return view
}

/** The address with a table's view in it, the rest as it was. */
export function withView(address: URLSearchParams, view: TableView, options: AddressOptions): URLSearchParams {
  const others = [...address].filter(([parameter]) => !isOurs(parameter, options.name))
  return new URLSearchParams([...others, ...addressOf(view, options)])
}

const own = (parameter: string, name: string) =>
  parameter.startsWith(`${name}.`) ? parameter.slice(name.length + 1) : undefined

function isOurs(parameter: string, name: string | undefined): boolean {
  const key = name ? own(parameter, name) : parameter
  return key !== undefined && (["q", "order", "page"].includes(key) || FILTER.test(key))
}
