import {
  useDataTable,
  type DataTableFilter,
  type DataTableFilteringState,
  type DataTableSortingState,
  type UseDataTableReturn,
} from "@medusajs/ui"
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query"
import { useState } from "react"

import { askedOf, type PeriodParameters } from "./asked"
import { sdk } from "./sdk"

const PAGE_SIZE = 20

/** Columns of different value types side by side, as the table takes them. */
export type Columns<Row> = Parameters<typeof useDataTable<Row>>[0]["columns"]

export interface ServerTableOptions<Row> {
  /** First part of the query's key: what is written under it has the table read again. */
  scope: string
  path: string
  /** Name of the rows in the answer, beside `count`. */
  rows: string
  columns: Columns<Row>
  filters?: DataTableFilter[]
  /** Columns with a date filter, and the server's parameters for the period's two ends. */
  dates?: Readonly<Record<string, PeriodParameters>>
  /** Sent with every request. */
  fixed?: Readonly<Record<string, unknown>>
  /** Milliseconds; without it the table is read once. */
  refresh?: number
  sorting?: DataTableSortingState
  search?: string
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

/** A table whose paging, sorting, search and filters are the server's. */
export function useServerTable<Row extends { id: string }>(options: ServerTableOptions<Row>): ServerTableState<Row> {
  const { scope, path, rows, columns, filters, dates, fixed, refresh, searchable = true, onRow } = options
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  const [sorting, setSorting] = useState<DataTableSortingState | null>(options.sorting ?? null)
  const [filtering, setFiltering] = useState<DataTableFilteringState>({})
  const [search, setSearch] = useState(options.search ?? "")
  const asked = { ...fixed, ...askedOf({ filtering, sorting, search, dates }) }
  const page = { limit: pagination.pageSize, offset: pagination.pageIndex * pagination.pageSize }
  const query = useQuery({
    queryKey: [scope, path, asked, page],
    queryFn: () => sdk.client.fetch<Answer>(path, { query: { ...asked, ...page } }),
    placeholderData: keepPreviousData,
    refetchInterval: refresh,
  })
  const table = useDataTable<Row>({
    data: (query.data?.[rows] as Row[] | undefined) ?? [],
    columns,
    filters,
    rowCount: query.data?.count ?? 0,
    getRowId: (row) => row.id,
    isLoading: query.isLoading,
    onRowClick: onRow && ((_, row) => onRow(dataOf(row))),
    pagination: { state: pagination, onPaginationChange: setPagination },
    sorting: { state: sorting, onSortingChange: setSorting },
    filtering: { state: filtering, onFilteringChange: setFiltering },
    search: searchable ? { state: search, onSearchChange: setSearch } : undefined,
  })
  return { table, query, asked, searchable }
}
