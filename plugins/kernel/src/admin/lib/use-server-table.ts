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
}: ServerTable<Row>) {
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  const [sorting, setSorting] = useState<DataTableSortingState | null>(null)
  const [filtering, setFiltering] = useState<DataTableFilteringState>({})
  const [search, setSearch] = useState("")
  const asked = {
    limit: pagination.pageSize,
    offset: pagination.pageIndex * pagination.pageSize,
    ...(sorting && { order: `${sorting.desc ? "-" : ""}${sorting.id}` }),
    ...(search && { q: search }),
    ...filtering,
  }
  const query: UseQueryResult<Answer> = useQuery({
    queryKey: ["kernel", path, asked],
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
    search: { state: search, onSearchChange: setSearch },
  })
  return { table, query, asked }
}
