import { AmountCell, ServerTable, useFormat, useServerTable } from "@dakkah/kernel/admin-kit"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import type { VendorOrder } from "../lib/types"
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

/** The order's page has half the room, and shows the rest itself. */
const IN_ORDER: readonly (typeof AMOUNTS)[number][] = ["item_total", "total", "commission_amount", "payable_amount"]

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
      column.accessor("display_id", {
        header: t("order.number"),
        cell: ({ getValue }) => <bdi dir="ltr">{`#${getValue()}`}</bdi>,
      }),
      ...(of.order_id
        ? [
            column.accessor("vendor_id", {
              header: t("vendor.one"),
              cell: ({ row }) => row.original.vendor?.name ?? row.original.vendor_id,
            }),
          ]
        : []),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
      ...(of.order_id ? IN_ORDER : AMOUNTS).map((key) =>
        column.accessor(key, {
          header: t(`money.${key}`),
          headerAlign: "right",
          cell: ({ row, getValue }) => <AmountCell minor={getValue()} currency_code={row.original.currency_code} />,
        }),
      ),
      ...(of.order_id
        ? []
        : [
            column.accessor("commission_rate", {
              header: t("money.rate"),
              cell: ({ getValue }) => format.percent(getValue()),
            }),
          ]),
    ],
    [t, format, of.order_id],
  )
  const list = useServerTable<VendorOrder>({
    scope: "marketplace",
    path: "/admin/vendor-orders",
    rows: "vendor_orders",
    name: "vendor_orders",
    columns,
    searchable: false,
    fixed: of,
    onRow: ({ order_id, vendor_id }) => void navigate(of.order_id ? `/vendors/${vendor_id}` : `/orders/${order_id}`),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()} data-widget="vendor-orders">
      <ServerTable
        title={title}
        empty={t("order.none")}
        list={list}
        exports={{ path: "/admin/vendor-orders/export", file: "vendor-orders.csv" }}
      />
    </Container>
  )
}
