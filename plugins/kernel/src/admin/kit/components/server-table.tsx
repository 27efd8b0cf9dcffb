import { DataTable, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

import { useKitTexts } from "../lib/use-kit-texts"
import type { ServerTableState } from "../lib/use-server-table"
import { ExportButton } from "./export-button"
import { Named } from "./named"
import { OpeningRows } from "./opening-rows"
import { QueryError } from "./query-error"

interface ServerTableProps<Row> {
  list: ServerTableState<Row>
  title: string
  /** Said where there is nothing at all, and what would change that. */
  empty: string
  emptyHint?: string
  /** What the search looks at, where that is not plain. */
  searchHint?: string
  /** Takes all pages of what the table shows away as a CSV file. */
  exports?: { path: string; file: string; query?: Record<string, unknown> }
  actions?: ReactNode
  /** Between the toolbar and the rows. */
  children?: ReactNode
  level?: "h1" | "h2"
}

/** The table of a page with its search, filters, sorting, pages and export, or what went wrong. */
export const ServerTable = <Row,>({ list, title, level = "h2", ...props }: ServerTableProps<Row>) => {
  const t = useKitTexts()
  const { table, query, asked, searchable } = list
  const { empty, emptyHint, searchHint, exports, actions, children } = props
  if (query.isError) return <QueryError error={query.error} retry={() => void query.refetch()} />
  return (
    <DataTable instance={table}>
      <DataTable.Toolbar
        className="flex flex-wrap items-center justify-between gap-2"
        translations={{ clearAll: t("table.clear") }}
      >
        <Heading level={level}>{title}</Heading>
        <div className="flex flex-wrap items-center gap-2">
          {searchable && (
            <Named name={t("table.search")}>
              <DataTable.Search placeholder={searchHint ?? t("table.search")} />
            </Named>
          )}
          {table.getFilters().length > 0 && (
            <Named name={t("table.filter")}>
              <DataTable.FilterMenu tooltip={t("table.filter")} />
            </Named>
          )}
          {table.getAllColumns().some((column) => column.getCanSort()) && (
            <Named name={t("table.sort")}>
              <DataTable.SortingMenu tooltip={t("table.sort")} />
            </Named>
          )}
          {exports && <ExportButton path={exports.path} file={exports.file} query={{ ...asked, ...exports.query }} />}
          {actions}
        </div>
      </DataTable.Toolbar>
      {children}
      <OpeningRows active={table.onRowClick !== undefined}>
        <DataTable.Table
          emptyState={{
            empty: { heading: empty, description: emptyHint },
            filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_hint") },
          }}
        />
      </OpeningRows>
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
