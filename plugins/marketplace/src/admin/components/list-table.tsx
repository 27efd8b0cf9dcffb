import { DataTable, Heading, type UseDataTableReturn } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { QueryError } from "./query-error"

interface ListTableProps<Row> {
  title: string
  empty: string
  table: UseDataTableReturn<Row>
  query: UseQueryResult<unknown>
  actions?: ReactNode
  /** Lists of one vendor or order have neither search nor filter. */
  plain?: boolean
}

/** A table of the server's rows, or what went wrong. */
export const ListTable = <Row,>({ title, empty, table, query, actions, plain }: ListTableProps<Row>) => {
  const { t } = useTranslation("marketplace")
  if (query.isError) return <QueryError error={query.error} retry={() => void query.refetch()} />
  return (
    <DataTable instance={table}>
      <DataTable.Toolbar
        className="flex flex-wrap items-center justify-between gap-2"
        translations={{ clearAll: t("table.clear") }}
      >
        <Heading level="h2">{title}</Heading>
        <div className="flex flex-wrap items-center gap-2">
          {!plain && (
            <>
              <DataTable.Search placeholder={t("table.search")} />
              {table.getFilters().length > 0 && <DataTable.FilterMenu tooltip={t("table.filter")} />}
              <DataTable.SortingMenu tooltip={t("table.sort")} />
            </>
          )}
          {actions}
        </div>
      </DataTable.Toolbar>
      <DataTable.Table emptyState={{ empty: { heading: empty }, filtered: { heading: t("table.nothing_found") } }} />
      <DataTable.Pagination
        translations={{
          of: t("table.of"),
          results: t("table.results"),
          pages: t("table.pages"),
          prev: t("table.previous"),
          next: t("table.next"),
        }}
      />
    </DataTable>
  )
}
