import {
  type DataTableColumnDef,
  type DataTableFilter,
  type DataTableFilteringState,
  type DataTablePaginationState,
  type DataTableSortingState,
  useDataTable,
} from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { sdk } from "./sdk"
import type { Page } from "./types"

const PAGE_SIZE = 20

interface ListOptions<Row> {
  path: string
  /** Name of the rows in the answer. */
  field: string
  columns: DataTableColumnDef<Row, unknown>[]
  filters?: DataTableFilter[]
  /** Sent with every request. */
  fixed?: Record<string, string>
  onRowClick?: (row: Row) => void
}

/** A table whose pages, search, filters and order are the server's. */
export function useList<Row extends { id: string }>({
  path,
  field,
  columns,
  filters,
  fixed,
  onRowClick,
}: ListOptions<Row>) {
  const [pagination, setPagination] = useState<DataTablePaginationState>({ pageIndex: 0, pageSize: PAGE_SIZE })
  const [search, setSearch] = useState("")
  const [filtering, setFiltering] = useState<DataTableFilteringState>({})
  const [sorting, setSorting] = useState<DataTableSortingState | null>(null)
  const asked: Record<string, unknown> = {
    ...fixed,
    ...(filters ? filtering : {}),
    ...(search ? { q: search } : {}),
    ...(sorting ? { order: `${sorting.desc ? "-" : ""}${sorting.id}` } : {}),
  }
  const query = useQuery({
    queryKey: ["marketplace", path, asked, pagination],
    queryFn: () =>
      sdk.client.fetch<Page & Record<string, Row[]>>(path, {
        query: { ...asked, limit: pagination.pageSize, offset: pagination.pageIndex * pagination.pageSize },
      }),
    placeholderData: keepPreviousData,
  })
  const table = useDataTable<Row>({
    data: query.data?.[field] ?? [],
    columns,
    filters,
    rowCount: query.data?.count ?? 0,
    getRowId: ({ id }) => id,
    isLoading: query.isPending,
    pagination: { state: pagination, onPaginationChange: setPagination },
    search: { state: search, onSearchChange: setSearch },
    filtering: { state: filtering, onFilteringChange: setFiltering },
    sorting: { state: sorting, onSortingChange: setSorting },
    onRowClick: onRowClick ? (_event, row) => onRowClick(row) : undefined,
  })
  return { table, query, asked }
}
