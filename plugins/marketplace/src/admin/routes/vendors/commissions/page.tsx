import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { Amount } from "../../../components/amount"
import { Crumb } from "../../../components/crumb"
import { ExportButton } from "../../../components/export-button"
import { ListTable } from "../../../components/list-table"
import { ShortId } from "../../../components/short-id"
import { Status } from "../../../components/status"
import { sortable } from "../../../lib/sortable"
import type { Commission } from "../../../lib/types"
import { useFormat } from "../../../lib/use-format"
import { useList } from "../../../lib/use-list"
import { useOptions } from "../../../lib/use-options"

const column = createDataTableColumnHelper<Commission>()
const filter = createDataTableFilterHelper<Commission>()

const CommissionsPage = () => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const navigate = useNavigate()
  const vendors = useOptions("/admin/vendors", "vendors", "name")
  const columns = useMemo(
    () => [
      column.accessor("posted_at", {
        header: t("commission.posted_at"),
        ...sortable(t),
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.accessor("kind", { header: t("commission.kind"), cell: ({ getValue }) => <Status value={getValue()} /> }),
      column.accessor("vendor_id", {
        header: t("vendor.one"),
        cell: ({ getValue }) => vendors.find(({ value }) => value === getValue())?.label ?? getValue(),
      }),
      column.accessor("amount", {
        header: t("money.commission"),
        ...sortable(t),
        headerAlign: "right",
        cell: ({ row, getValue }) => (
          <div className="w-full text-end">
            <Amount minor={getValue()} currency_code={row.original.currency_code} />
          </div>
        ),
      }),
      column.accessor("rate", { header: t("money.rate"), cell: ({ getValue }) => format.percent(getValue()) }),
      column.accessor("order_id", {
        header: t("order.id"),
        cell: ({ getValue }) => <ShortId id={getValue()} to={`/orders/${getValue()}`} />,
      }),
    ],
    [t, format, vendors],
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
  const { table, query, asked } = useList<Commission>({
    path: "/admin/commissions",
    field: "commissions",
    columns,
    filters,
    onRowClick: ({ order_id }) => void navigate(`/orders/${order_id}`),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ListTable
        title={t("commission.title")}
        empty={t("commission.none")}
        table={table}
        query={query}
        actions={<ExportButton path="/admin/commissions/export" query={asked} file="commissions.csv" />}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.commissions", translationNs: "marketplace", rank: 1 })

export const handle = { breadcrumb: () => <Crumb text="menu.commissions" /> }

export default CommissionsPage
