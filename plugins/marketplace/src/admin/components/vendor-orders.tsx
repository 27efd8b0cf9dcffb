import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import type { VendorOrder } from "../lib/types"
import { useFormat } from "../lib/use-format"
import { useList } from "../lib/use-list"
import { ListTable } from "./list-table"
import { Status } from "./status"

const column = createDataTableColumnHelper<VendorOrder>()
const AMOUNTS = [
  "item_total",
  "discount_total",
  "shipping_total",
  "tax_total",
  "total",
  "commission_amount",
  "payable_amount",
] as const

interface VendorOrdersProps {
  /** `vendor_id` or `order_id`: whose vendor orders. */
  of: Record<string, string>
  title: string
}

/** Vendor orders with their money: what was sold, what the house keeps, what the vendor gets. */
export const VendorOrders = ({ of, title }: VendorOrdersProps) => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const navigate = useNavigate()
  const columns = useMemo(
    () => [
      column.accessor("display_id", { header: t("order.number") }),
      ...(of.order_id
        ? [
            column.accessor("vendor_id", {
              header: t("vendor.name"),
              cell: ({ row }) => row.original.vendor?.name ?? row.original.vendor_id,
            }),
          ]
        : []),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
      ...AMOUNTS.map((key) =>
        column.accessor(key, {
          header: t(`money.${key}`),
          cell: ({ row, getValue }) => (
            <span className="tabular-nums">{format.money(getValue(), row.original.currency_code)}</span>
          ),
        }),
      ),
      column.accessor("commission_rate", {
        header: t("money.rate"),
        cell: ({ getValue }) => format.percent(getValue()),
      }),
    ],
    [t, format, of.order_id],
  )
  const { table, query } = useList<VendorOrder>({
    path: "/admin/vendor-orders",
    field: "vendor_orders",
    columns,
    fixed: of,
    onRowClick: ({ order_id, vendor_id }) => navigate(of.order_id ? `/vendors/${vendor_id}` : `/orders/${order_id}`),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ListTable plain title={title} empty={t("order.none")} table={table} query={query} />
    </Container>
  )
}
