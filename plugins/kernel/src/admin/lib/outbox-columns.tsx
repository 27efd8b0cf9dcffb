import { type DataTableFilter, createDataTableColumnHelper, createDataTableFilterHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { RowButtons, ShortId, statusBadge, useFormat, useSortable, type Columns } from "../kit"
import type { EventStatus, OutboxEvent } from "./types"

const column = createDataTableColumnHelper<OutboxEvent>()
const filter = createDataTableFilterHelper<OutboxEvent>()

const COLOURS = {
  pending: "orange",
  processing: "blue",
  delivered: "green",
  failed: "red",
  discarded: "grey",
} as const satisfies Record<EventStatus, string>
const STATUSES = Object.keys(COLOURS) as EventStatus[]
const Status = statusBadge<EventStatus>("kernel", "event_status", COLOURS)

export function useOutboxFilters(): DataTableFilter[] {
  const { t } = useTranslation("kernel")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("outbox.status"),
        options: STATUSES.map((value) => ({ value, label: t(`event_status.${value}`) })),
      }),
    ],
    [t],
  )
}

export function useOutboxColumns(
  decide: (event: OutboxEvent, verdict: "retry" | "discard") => void,
): Columns<OutboxEvent> {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const sorting = useSortable()
  const columns = [
    column.accessor("event_type", {
      header: t("outbox.type"),
      ...sorting,
      cell: ({ getValue }) => <span dir="ltr">{getValue()}</span>,
    }),
    column.accessor("aggregate_id", {
      header: t("outbox.subject"),
      cell: ({ row: { original } }) => (
        <ShortId
          id={original.aggregate_id}
          to={original.aggregate_type === "order" ? `/orders/${original.aggregate_id}` : undefined}
        />
      ),
    }),
    column.accessor("status", {
      header: t("outbox.status"),
      ...sorting,
      cell: ({ getValue }) => <Status value={getValue()} />,
    }),
    column.accessor("retry_count", {
      header: t("outbox.tries"),
      ...sorting,
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("created_at", {
      header: t("outbox.created"),
      ...sorting,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.accessor("error_message", {
      header: t("outbox.error"),
      cell: ({ getValue }) => (
        <Text size="small" dir="auto" className="max-w-xs truncate" title={getValue() ?? undefined}>
          {getValue()}
        </Text>
      ),
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) => {
        const retry = { label: t("outbox.retry"), onClick: () => decide(original, "retry") }
        const discard = { label: t("outbox.discard"), onClick: () => decide(original, "discard") }
        const offered = {
          failed: [retry, discard],
          discarded: [retry],
          pending: [discard],
          processing: [],
          delivered: [],
        }
        return <RowButtons buttons={offered[original.status]} />
      },
    }),
  ]
  return columns
}
