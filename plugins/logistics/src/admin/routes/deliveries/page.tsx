import { Crumb, ServerTable, useServerTable } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeliveryColumns } from "../../components/delivery-columns"
import { DELIVERY_DATES, useDeliveryFilters } from "../../components/delivery-filters"
import { StatusChart } from "../../components/status-chart"
import type { DeliveryRow } from "../../lib/types"

const CHART_FILTERS = ["vendor_id", "driver_id", "created_from", "created_to"]

const DeliveriesPage = () => {
  const { t, i18n } = useTranslation("logistics")
  const navigate = useNavigate()
  const list = useServerTable<DeliveryRow>({
    scope: "logistics",
    path: "/admin/deliveries",
    rows: "deliveries",
    columns: useDeliveryColumns(),
    filters: useDeliveryFilters(),
    dates: DELIVERY_DATES,
    sorting: { id: "created_at", desc: true },
    onRow: ({ id }) => void navigate(`/deliveries/${id}`),
  })
  const charted = Object.fromEntries(Object.entries(list.asked).filter(([name]) => CHART_FILTERS.includes(name)))
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        level="h1"
        title={t("deliveries.title")}
        searchHint={t("deliveries.search")}
        empty={t("deliveries.empty")}
        emptyHint={t("deliveries.empty_hint")}
        exports={{ path: "/admin/deliveries/export", file: "deliveries.csv" }}
      >
        <StatusChart query={charted} />
      </ServerTable>
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "deliveries.title",
  icon: TruckFast,
  translationNs: "logistics",
  rank: 20,
})

export const handle = { breadcrumb: () => <Crumb ns="logistics" text="deliveries.title" /> }

export default DeliveriesPage
