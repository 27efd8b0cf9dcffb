import {
  useDataTable,
  type DataTableColumnDef,
  type DataTableFilter,
  type DataTableFilteringState,
  type DataTableSortingState,
} from "@medusajs/ui"
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query"
import { useState } from "react"

import { sdk } from "./sdk"

const PAGE_SIZE = 20

interface ServerTable<Row> {
  path: string
  /** Name of the rows in the answer, beside `count`. */
  rows: string
  columns: DataTableColumnDef<Row, never>[]
  filters?: DataTableFilter[]
  /** Milliseconds; without it the table is read once. */
  refresh?: number
  onRow?: (row: Row) => void
  initialSearch?: string
  searchable?: boolean
}

/** The table's date filter as the server's `from` (in) and `to` (out), UTC instants. */
function period({ posted_at, ...rest }: DataTableFilteringState): Record<string, unknown> {
  const range = posted_at as { $gte?: string; $gt?: string; $lte?: string; $lt?: string } | undefined
  const from = range?.$gte ?? range?.$gt
  const to = range?.$lte ?? range?.$lt
  return { ...rest, ...(from && { from: new Date(from).toISOString() }), ...(to && { to: new Date(to).toISOString() }) }
}

type Answer = { count: number } & Record<string, unknown>

/** A table whose paging, sorting, search and filters are the server's. */
export function useServerTable<Row extends { id: string }>({
  path,
  rows,
  columns,
  filters,
  refresh,
  onRow,
  initialSearch = "",
  searchable = true,
}: ServerTable<Row>) {
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  const [sorting, setSorting] = useState<DataTableSortingState | null>(null)
  const [filtering, setFiltering] = useState<DataTableFilteringState>({})
  const [search, setSearch] = useState(initialSearch)
  const asked = {
    limit: pagination.pageSize,
    offset: pagination.pageIndex * pagination.pageSize,
    ...(sorting && { order: `${sorting.desc ? "-" : ""}${sorting.id}` }),
    ...(search && { q: search }),
    ...period(filtering),
  }
  const query: UseQueryResult<Answer> = useQuery({
    queryKey: ["finance", path, asked],
    queryFn: () => sdk.client.fetch<Answer>(path, { query: asked }),
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
    onRowClick: onRow && ((_, row) => onRow(row)),
    pagination: { state: pagination, onPaginationChange: setPagination },
    sorting: { state: sorting, onSortingChange: setSorting },
    filtering: { state: filtering, onFilteringChange: setFiltering },
    search: searchable ? { state: search, onSearchChange: setSearch } : undefined,
  })
  return { table, query, asked }
}
