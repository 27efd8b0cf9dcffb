import type { DataTableFilteringState, DataTablePaginationState, DataTableSortingState } from "@medusajs/ui"
import { useMemo, useState } from "react"

const PAGE_SIZE = 20

/** Paging, sorting, search and filters of a table, and the query they ask the server for. */
export function useTableState(defaultSort: DataTableSortingState) {
  const [pagination, onPaginationChange] = useState<DataTablePaginationState>({ pageSize: PAGE_SIZE, pageIndex: 0 })
  const [sorting, onSortingChange] = useState<DataTableSortingState | null>(defaultSort)
  const [filtering, onFilteringChange] = useState<DataTableFilteringState>({})
  const [search, onSearchChange] = useState("")
  const query = useMemo(() => {
    const { created_at, ...lists } = filtering as { created_at?: { $gte?: string; $lte?: string } } & Record<
      string,
      unknown
    >
    return {
      ...lists,
      ...(created_at?.$gte && { created_from: created_at.$gte }),
      ...(created_at?.$lte && { created_to: created_at.$lte }),
      ...(search && { q: search }),
      ...(sorting && { order: `${sorting.desc ? "-" : ""}${sorting.id}` }),
    }
  }, [filtering, search, sorting])
  const page = { limit: pagination.pageSize, offset: pagination.pageIndex * pagination.pageSize }
  return {
    /** Filters and order, without paging: what an export asks for. */
    query,
    pageQuery: { ...query, ...page },
    tableState: {
      pagination: { state: pagination, onPaginationChange },
      sorting: { state: sorting, onSortingChange },
      filtering: { state: filtering, onFilteringChange },
      search: { state: search, onSearchChange },
    },
  }
}
