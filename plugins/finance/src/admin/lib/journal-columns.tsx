import { ShortId, useFormat, usePeriod, useSortable, type Columns } from "@dakkah/kernel/admin-kit"
import { createDataTableColumnHelper, createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ENTRY_KINDS, KindBadge } from "../components/kind-badge"
import { Reference } from "../components/reference"
import type { JournalEntry } from "./types"

const column = createDataTableColumnHelper<JournalEntry>()
const filter = createDataTableFilterHelper<JournalEntry>()

/** The server's names for the ends of the period. */
export const ENTRY_DATES = { posted_at: ["from", "to"] } as const

/** Kind and period, for the journal and for statements. */
export function useEntryFilters(): DataTableFilter[] {
  const { t } = useTranslation("finance")
  const period = usePeriod()
  return useMemo(
    () => [
      filter.accessor("kind", {
        type: "multiselect",
        label: t("entry.kind"),
        options: ENTRY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      }),
      filter.accessor("posted_at", { label: t("entry.posted_at"), ...period }),
    ],
    [t, period],
  )
}

export function useJournalColumns(): Columns<JournalEntry> {
  const { t } = useTranslation("finance")
  const sortable = useSortable()
  const format = useFormat()
  const columns = [
    column.accessor("sequence", {
      header: t("entry.sequence"),
      ...sortable,
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("posted_at", {
      header: t("entry.posted_at"),
      ...sortable,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.accessor("kind", { header: t("entry.kind"), cell: ({ getValue }) => <KindBadge kind={getValue()} /> }),
    column.accessor("reference_id", {
      header: t("entry.reference"),
      cell: ({ row: { original } }) => <Reference entry={original} />,
    }),
    column.accessor("order_id", {
      header: t("entry.order"),
      cell: ({ row: { original } }) =>
        original.order_id && <ShortId id={original.order_id} to={`/orders/${original.order_id}`} />,
    }),
    column.accessor("currency_code", { header: t("account.currency") }),
  ]
  return columns
}
