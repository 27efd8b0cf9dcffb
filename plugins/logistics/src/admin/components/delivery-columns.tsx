import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { Columns } from "../lib/columns"
import { sortable } from "../lib/sortable"
import type { DeliveryRow } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { DeliveryStatus } from "./status-badge"

const helper = createDataTableColumnHelper<DeliveryRow>()

export function useDeliveryColumns(): Columns<DeliveryRow> {
  const { t, dateTime, money } = useTexts()
  const columns = useMemo(
    () => [
      helper.accessor("tracking_number", {
        header: t("fields.tracking_number"),
        ...sortable(t),
        cell: ({ getValue }) => (
          <bdi dir="ltr" className="font-mono">
            {getValue()}
          </bdi>
        ),
      }),
      helper.accessor("order_display_id", {
        header: t("fields.order"),
        cell: ({ row }) => (
          <bdi dir="ltr">
            {row.original.order_display_id ? `#${row.original.order_display_id}` : row.original.order_id}
          </bdi>
        ),
      }),
      helper.accessor("status", {
        header: t("fields.status"),
        ...sortable(t),
        cell: ({ getValue }) => <DeliveryStatus status={getValue()} />,
      }),
      helper.accessor("vendor_name", {
        header: t("fields.vendor"),
        cell: ({ row }) => row.original.vendor_name ?? row.original.vendor_id ?? t("none"),
      }),
      helper.accessor("driver_name", {
        header: t("fields.driver"),
        cell: ({ getValue }) => getValue() ?? t("none"),
      }),
      helper.accessor("recipient_name", {
        header: t("fields.recipient"),
        ...sortable(t),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col">
            <bdi>{original.recipient_name}</bdi>
            <bdi className="text-ui-fg-muted">{original.city}</bdi>
          </div>
        ),
      }),
      helper.accessor("amount_to_collect", {
        header: t("fields.amount_to_collect"),
        ...sortable(t),
        cell: ({ row }) =>
          row.original.amount_to_collect > 0 ? (
            <bdi dir="ltr" className="tabular-nums">
              {money(row.original.amount_to_collect, row.original.currency_code)}
            </bdi>
          ) : (
            t("none")
          ),
      }),
      helper.accessor("status_since", {
        header: t("fields.status_since"),
        ...sortable(t),
        cell: ({ getValue }) => dateTime(getValue()),
      }),
      helper.accessor("created_at", {
        header: t("fields.created_at"),
        ...sortable(t),
        cell: ({ getValue }) => dateTime(getValue()),
      }),
    ],
    [t, dateTime, money],
  )
  return columns
}
