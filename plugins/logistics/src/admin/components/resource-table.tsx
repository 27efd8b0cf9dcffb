import { Container, DataTable, type DataTableFilter, Heading, useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Columns } from "../lib/columns"
import type { useTableState } from "../lib/use-table-state"
import { useTexts } from "../lib/use-texts"

interface ResourceTableProps<T> {
  title: string
  empty: { heading: string; description: string }
  columns: Columns<T>
  filters: DataTableFilter[]
  rows: T[] | undefined
  count: number | undefined
  isLoading: boolean
  state: ReturnType<typeof useTableState>["tableState"]
  create: ReactNode
}

export function ResourceTable<T extends { id: string }>(props: ResourceTableProps<T>) {
  const { t, pagination } = useTexts()
  const { title, empty, columns, filters, rows, count, isLoading, state, create } = props
  const table = useDataTable({
    data: rows ?? [],
    columns,
    filters,
    getRowId: (row) => row.id,
    rowCount: count ?? 0,
    isLoading,
    ...state,
  })
  return (
    <Container className="divide-y p-0">
      <DataTable instance={table}>
        <DataTable.Toolbar
          translations={{ clearAll: t("table.clear") }}
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
        >
          <Heading>{title}</Heading>
          <div className="flex items-center gap-2">
            <DataTable.Search placeholder={t("table.search")} />
            <DataTable.FilterMenu tooltip={t("table.filter")} />
            <DataTable.SortingMenu tooltip={t("table.sort")} />
            {create}
          </div>
        </DataTable.Toolbar>
        <DataTable.Table
          emptyState={{ empty, filtered: { heading: t("table.no_match"), description: t("table.no_match_hint") } }}
        />
        <DataTable.Pagination translations={pagination} />
      </DataTable>
    </Container>
  )
}
