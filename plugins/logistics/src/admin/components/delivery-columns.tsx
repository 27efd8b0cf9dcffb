import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { Columns } from "../lib/columns"
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
        enableSorting: true,
        cell: ({ getValue }) => <bdi className="font-mono">{getValue()}</bdi>,
      }),
      helper.accessor("order_display_id", {
        header: t("fields.order"),
        cell: ({ row }) => (
          <bdi>{row.original.order_display_id ? `#${row.original.order_display_id}` : row.original.order_id}</bdi>
        ),
      }),
      helper.accessor("status", {
        header: t("fields.status"),
        enableSorting: true,
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
        enableSorting: true,
        cell: ({ row }) => [row.original.recipient_name, row.original.city].filter(Boolean).join(t("comma")),
      }),
      helper.accessor("amount_to_collect", {
        header: t("fields.amount_to_collect"),
        enableSorting: true,
        cell: ({ row }) =>
          row.original.amount_to_collect > 0 ? (
            <bdi className="tabular-nums">{money(row.original.amount_to_collect, row.original.currency_code)}</bdi>
          ) : (
            t("none")
          ),
      }),
      helper.accessor("status_since", {
        header: t("fields.status_since"),
        enableSorting: true,
        cell: ({ getValue }) => dateTime(getValue()),
      }),
      helper.accessor("created_at", {
        header: t("fields.created_at"),
        enableSorting: true,
        cell: ({ getValue }) => dateTime(getValue()),
      }),
    ],
    [t, dateTime, money],
  )
  return columns
}
