import { useFormat, useSortable, type Columns } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { DeliveryRow } from "../lib/types"
import { DeliveryStatus } from "./status-badge"

const helper = createDataTableColumnHelper<DeliveryRow>()

export function useDeliveryColumns(): Columns<DeliveryRow> {
  const { t } = useTranslation("logistics")
  const format = useFormat()
  const sortable = useSortable()
  const columns = useMemo(
    () => [
      helper.accessor("tracking_number", {
        header: t("fields.tracking_number"),
        ...sortable,
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
        ...sortable,
        cell: ({ getValue }) => <DeliveryStatus value={getValue()} />,
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
        ...sortable,
        cell: ({ row: { original } }) => (
          <div className="flex flex-col">
            <bdi>{original.recipient_name}</bdi>
            <bdi className="text-ui-fg-subtle">{original.city}</bdi>
          </div>
        ),
      }),
      helper.accessor("amount_to_collect", {
        header: t("fields.amount_to_collect"),
        ...sortable,
        cell: ({ row }) =>
          row.original.amount_to_collect > 0 ? (
            <bdi dir="ltr" className="tabular-nums">
              {format.money(row.original.amount_to_collect, row.original.currency_code)}
            </bdi>
          ) : (
            t("none")
          ),
      }),
      helper.accessor("status_since", {
        header: t("fields.status_since"),
        ...sortable,
        cell: ({ getValue }) => format.date(getValue()),
      }),
      helper.accessor("created_at", {
        header: t("fields.created_at"),
        ...sortable,
        cell: ({ getValue }) => format.date(getValue()),
      }),
    ],
    [t, format],
  )
  return columns
}
