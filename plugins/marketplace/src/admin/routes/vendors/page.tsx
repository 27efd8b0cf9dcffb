import { Crumb, ServerTable, useFormat, useServerTable, useSortable } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Button, Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { SalesChart } from "../../components/sales-chart"
import { Status } from "../../components/status"
import { VendorForm } from "../../components/vendor-form"
import type { Vendor } from "../../lib/types"

const column = createDataTableColumnHelper<Vendor>()
const filter = createDataTableFilterHelper<Vendor>()
const STATUSES = ["pending", "active", "suspended", "closed"]

const VendorsPage = () => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const sortable = useSortable()
  const navigate = useNavigate()
  const [creating, setCreating] = useState(false)
  const columns = useMemo(
    () => [
      column.accessor("name", { header: t("vendor.name"), ...sortable }),
      column.accessor("handle", { header: t("vendor.handle"), ...sortable }),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
      column.accessor("email", { header: t("vendor.email") }),
      column.accessor("created_at", {
        header: t("created_at"),
        ...sortable,
        cell: ({ getValue }) => format.date(getValue()),
      }),
    ],
    [t, format, sortable],
  )
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("vendor.status"),
        options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      }),
    ],
    [t],
  )
  const list = useServerTable<Vendor>({
    scope: "marketplace",
    path: "/admin/vendors",
    rows: "vendors",
    columns,
    filters,
    onRow: ({ id }) => void navigate(`/vendors/${id}`),
  })
  return (
    <div className="flex flex-col gap-3">
      <SalesChart />
      <Container className="divide-y p-0" dir={i18n.dir()}>
        <ServerTable
          title={t("vendor.title")}
          empty={t("vendor.none")}
          exports={{ path: "/admin/vendor-export", file: "vendors.csv" }}
          list={list}
          level="h1"
          actions={
            <Button size="small" onClick={() => setCreating(true)}>
              {t("vendor.create")}
            </Button>
          }
        />
      </Container>
      {creating && <VendorForm open onOpenChange={setCreating} />}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.vendors",
  translationNs: "marketplace",
  icon: BuildingStorefront,
  rank: 10,
})

export const handle = { breadcrumb: () => <Crumb ns="marketplace" text="menu.vendors" /> }

export default VendorsPage
