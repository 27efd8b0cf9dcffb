import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowDownTray, TruckFast } from "@medusajs/icons"
import { Button, Container, DataTable, Heading, toast, useDataTable } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import { useDeliveryColumns } from "../../components/delivery-columns"
import { useDeliveryFilters } from "../../components/delivery-filters"
import { Crumb } from "../../components/crumb"
import { QueryError } from "../../components/query-error"
import { StatusChart } from "../../components/status-chart"
import { downloadCsv, useDeliveries } from "../../lib/deliveries"
import { useTableState } from "../../lib/use-table-state"
import { useTexts } from "../../lib/use-texts"

const CHART_FILTERS = ["vendor_id", "driver_id", "created_from", "created_to"]

const DeliveriesPage = () => {
  const { t, pagination } = useTexts()
  const navigate = useNavigate()
  const { query, pageQuery, tableState } = useTableState({ id: "created_at", desc: true })
  const { data, isLoading, isError, error, refetch } = useDeliveries(pageQuery)
  const csv = useMutation({ mutationFn: () => downloadCsv(query), onError: ({ message }) => toast.error(message) })
  const columns = useDeliveryColumns()
  const filters = useDeliveryFilters()
  const table = useDataTable({
    data: data?.deliveries ?? [],
    columns,
    filters,
    getRowId: (row) => row.id,
    rowCount: data?.count ?? 0,
    isLoading,
    onRowClick: (_, row) => void navigate(`/deliveries/${row.id}`),
    ...tableState,
  })
  if (isError) return <QueryError error={error} retry={() => void refetch()} />
  const chartQuery = Object.fromEntries(Object.entries(query).filter(([name]) => CHART_FILTERS.includes(name)))
  return (
    <Container className="divide-y p-0">
      <DataTable instance={table}>
        <DataTable.Toolbar
          translations={{ clearAll: t("table.clear") }}
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
        >
          <Heading>{t("deliveries.title")}</Heading>
          <div className="flex items-center gap-2">
            <DataTable.Search placeholder={t("deliveries.search")} />
            <DataTable.FilterMenu tooltip={t("table.filter")} />
            <DataTable.SortingMenu tooltip={t("table.sort")} />
            <Button size="small" variant="secondary" onClick={() => csv.mutate()} isLoading={csv.isPending}>
              <ArrowDownTray /> {t("deliveries.export")}
            </Button>
          </div>
        </DataTable.Toolbar>
        <StatusChart query={chartQuery} />
        <DataTable.Table
          emptyState={{
            empty: { heading: t("deliveries.empty"), description: t("deliveries.empty_hint") },
            filtered: { heading: t("table.no_match"), description: t("table.no_match_hint") },
          }}
        />
        <DataTable.Pagination translations={pagination} />
      </DataTable>
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "deliveries.title",
  icon: TruckFast,
  translationNs: "logistics",
  rank: 20,
})

export const handle = { breadcrumb: () => <Crumb text="deliveries.title" /> }

export default DeliveriesPage
