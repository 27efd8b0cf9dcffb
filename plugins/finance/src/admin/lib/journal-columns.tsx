import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  type DataTableColumnDef,
  type DataTableFilter,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ENTRY_KINDS, KindBadge } from "../components/kind-badge"
import type { JournalEntry } from "./types"
import { useFormat } from "./use-format"

const column = createDataTableColumnHelper<JournalEntry>()
const filter = createDataTableFilterHelper<JournalEntry>()

/** Kind and period, for the journal and for statements. */
export function useEntryFilters(): DataTableFilter[] {
  const { t } = useTranslation("finance")
  return useMemo(() => {
    const today = new Date()
    const daysAgo = (days: number) =>
      new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).toISOString()
    return [
      filter.accessor("kind", {
        type: "multiselect",
        label: t("entry.kind"),
        options: ENTRY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      }),
      filter.accessor("posted_at", {
        type: "date",
        label: t("entry.posted_at"),
        format: "date",
        rangeOptionLabel: t("period.custom"),
        rangeOptionStartLabel: t("period.from"),
        rangeOptionEndLabel: t("period.to"),
        options: [
          { label: t("period.today"), value: { $gte: daysAgo(0) } },
          { label: t("period.week"), value: { $gte: daysAgo(7) } },
          { label: t("period.month"), value: { $gte: daysAgo(30) } },
        ],
      }),
    ]
  }, [t])
}

export function useJournalColumns(): DataTableColumnDef<JournalEntry, never>[] {
  const { t } = useTranslation("finance")
  const format = useFormat()
  const columns = [
    column.accessor("sequence", {
      header: t("entry.sequence"),
      enableSorting: true,
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("posted_at", {
      header: t("entry.posted_at"),
      enableSorting: true,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.accessor("kind", { header: t("entry.kind"), cell: ({ getValue }) => <KindBadge kind={getValue()} /> }),
    column.accessor("reference_id", {
      header: t("entry.reference"),
      cell: ({ row: { original } }) => (
        <span dir="ltr">{`${t(`reference.${original.reference_type}`)} ${original.reference_id}`}</span>
      ),
    }),
    column.accessor("order_id", {
      header: t("entry.order"),
      cell: ({ getValue }) => <span dir="ltr">{getValue()}</span>,
    }),
    column.accessor("currency_code", { header: t("account.currency") }),
  ]
  return columns as DataTableColumnDef<JournalEntry, never>[]
}
