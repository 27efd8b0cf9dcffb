import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  type DataTableColumnDef,
  type DataTableFilter,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ENTRY_KINDS, KindBadge } from "../components/kind-badge"
import { Reference } from "../components/reference"
import { ShortId } from "../components/short-id"
import { sortable } from "./sortable"
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
      ...sortable(t),
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("posted_at", {
      header: t("entry.posted_at"),
      ...sortable(t),
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
