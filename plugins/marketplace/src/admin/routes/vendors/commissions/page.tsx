import {
  AmountCell,
  Crumb,
  ServerTable,
  ShortId,
  useFormat,
  useServerTable,
  useSortable,
} from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { Status } from "../../../components/status"
import type { Commission } from "../../../lib/types"
import { useOptions } from "../../../lib/use-options"

const column = createDataTableColumnHelper<Commission>()
const filter = createDataTableFilterHelper<Commission>()

const CommissionsPage = () => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const sortable = useSortable()
  const navigate = useNavigate()
  const vendors = useOptions("/admin/vendors", "vendors", "name")
  const columns = useMemo(
    () => [
      column.accessor("posted_at", {
        header: t("commission.posted_at"),
        ...sortable,
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.accessor("kind", { header: t("commission.kind"), cell: ({ getValue }) => <Status value={getValue()} /> }),
      column.accessor("vendor_id", {
        header: t("vendor.one"),
        cell: ({ getValue }) => vendors.find(({ value }) => value === getValue())?.label ?? getValue(),
      }),
      column.accessor("amount", {
        header: t("money.commission"),
        ...sortable,
        headerAlign: "right",
        cell: ({ row, getValue }) => <AmountCell minor={getValue()} currency_code={row.original.currency_code} />,
      }),
      column.accessor("rate", { header: t("money.rate"), cell: ({ getValue }) => format.percent(getValue()) }),
      column.accessor("order_id", {
        header: t("order.id"),
        cell: ({ getValue }) => <ShortId id={getValue()} to={`/orders/${getValue()}`} />,
      }),
    ],
    [t, format, vendors, sortable],
  )
  const filters = useMemo(
    () => [
      filter.accessor("kind", {
        type: "radio",
        label: t("commission.kind"),
        options: ["charge", "reversal"].map((value) => ({ value, label: t(`status.${value}`) })),
      }),
      filter.accessor("vendor_id", { type: "radio", label: t("vendor.one"), options: vendors }),
    ],
    [t, vendors],
  )
  const list = useServerTable<Commission>({
    scope: "marketplace",
    path: "/admin/commissions",
    rows: "commissions",
    columns,
    filters,
    sorting: { id: "posted_at", desc: true },
    onRow: ({ order_id }) => void navigate(`/orders/${order_id}`),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ServerTable
        title={t("commission.title")}
        empty={t("commission.none")}
        list={list}
        level="h1"
        exports={{ path: "/admin/commissions/export", file: "commissions.csv" }}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.commissions", translationNs: "marketplace", rank: 1 })

export const handle = { breadcrumb: () => <Crumb ns="marketplace" text="menu.commissions" /> }

export default CommissionsPage
