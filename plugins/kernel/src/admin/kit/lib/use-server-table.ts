import { useDataTable, type DataTableFilter, type DataTableSortingState, type UseDataTableReturn } from "@medusajs/ui"
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query"

import { askedOf, type PeriodParameters } from "./asked"
import { sdk } from "./sdk"
import { useTableView } from "./use-table-view"

const PAGE_SIZE = 20

/** Columns of different value types side by side, as the table takes them. */
export type Columns<Row> = Parameters<typeof useDataTable<Row>>[0]["columns"]

export interface ServerTableOptions<Row> {
  /** First part of the query's key: what is written under it has the table read again. */
  scope: string
  path: string
  /** Name of the rows in the answer, beside `count`. */
  rows: string
  /** Of the table in the page's address, where the page is not its own. */
  name?: string
  columns: Columns<Row>
  filters?: DataTableFilter[]
  /** Columns with a date filter, and the server's parameters for the period's two ends. */
  dates?: Readonly<Record<string, PeriodParameters>>
  /** Sent with every request. */
  fixed?: Readonly<Record<string, unknown>>
  /** Milliseconds; without it the table is read once. */
  refresh?: number
  sorting?: DataTableSortingState
  searchable?: boolean
  onRow?: (row: Row) => void
}

export interface ServerTableState<Row> {
  table: UseDataTableReturn<Row>
  query: UseQueryResult<unknown>
  /** Filters, search and order, without the page. */
  asked: Record<string, unknown>
  searchable: boolean
}

type Answer = { count: number } & Record<string, unknown>

/** Medusa's table says that it hands over the row's data, and hands over the row around them (`@medusajs/ui` 4.2). */
const dataOf = <Row extends object>(row: Row): Row => ("original" in row ? (row.original as Row) : row)

/** A table whose paging, sorting, search and filters are the server's and stand in the page's address. */
export function useServerTable<Row extends { id: string }>(options: ServerTableOptions<Row>): ServerTableState<Row> {
  const { scope, path, rows, name, columns, filters, dates, fixed, refresh, searchable = true, onRow } = options
  const [view, change] = useTableView({ sorting: options.sorting ?? null }, name)
  const { sorting, filtering, search } = view
  const asked = { ...fixed, ...askedOf({ filtering, sorting, search, dates }) }
  const page = { limit: PAGE_SIZE, offset: view.page * PAGE_SIZE }
  const query = useQuery({
    queryKey: [scope, path, asked, page],
    queryFn: () => sdk.client.fetch<Answer>(path, { query: { ...asked, ...page } }),
    placeholderData: keepPreviousData,
    refetchInterval: refresh,
    // Without a connection it fails and says so, instead of waiting in silence.
    networkMode: "always",
    refetchOnReconnect: true,
  })
  const table = useDataTable<Row>({
    data: (query.data?.[rows] as Row[] | undefined) ?? [],
    columns,
    filters,
    rowCount: query.data?.count ?? 0,
    getRowId: (row) => row.id,
    isLoading: query.isLoading,
    onRowClick: onRow && ((_, row) => onRow(dataOf(row))),
    pagination: {
      state: { pageIndex: view.page, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }) => change({ page: pageIndex }),
    },
    sorting: { state: sorting, onSortingChange: (next) => change({ sorting: next }) },
    filtering: { state: filtering, onFilteringChange: (next) => change({ filtering: next }) },
    search: searchable ? { state: search, onSearchChange: (next) => change({ search: next }) } : undefined,
  })
  return { table, query, asked, searchable }
}
