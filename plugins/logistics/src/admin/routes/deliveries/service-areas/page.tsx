import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, createDataTableColumnHelper, createDataTableFilterHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { Crumb } from "../../../components/crumb"
import { QueryError } from "../../../components/query-error"
import { ResourceTable } from "../../../components/resource-table"
import { RowActions } from "../../../components/row-actions"
import { ServiceAreaDrawer } from "../../../components/service-area-drawer"
import { useResources } from "../../../lib/resources"
import { sortable } from "../../../lib/sortable"
import type { ServiceArea } from "../../../lib/types"
import { useTableState } from "../../../lib/use-table-state"
import { useTexts } from "../../../lib/use-texts"

const column = createDataTableColumnHelper<ServiceArea>()
const filter = createDataTableFilterHelper<ServiceArea>()
const COLORS = { active: "green", off: "grey" } as const

const ServiceAreasPage = () => {
  const { t } = useTexts()
  const { pageQuery, tableState } = useTableState({ id: "name", desc: false })
  const { data, isLoading, isError, error, refetch } = useResources("service_areas", pageQuery)
  const columns = useMemo(() => {
    const places = (values: string[]) => (values.length > 0 ? values.join(t("comma")) : t("areas.everywhere"))
    return [
      column.accessor("name", { header: t("fields.name"), ...sortable(t) }),
      column.accessor("country_codes", {
        header: t("fields.countries"),
        cell: ({ getValue }) => <bdi>{places(getValue().map((code) => code.toUpperCase()))}</bdi>,
      }),
      column.accessor("cities", { header: t("fields.cities"), cell: ({ getValue }) => places(getValue()) }),
      column.accessor("postal_prefixes", {
        header: t("fields.postal_prefixes"),
        cell: ({ getValue }) => <bdi>{places(getValue())}</bdi>,
      }),
      column.accessor("time_zone", { header: t("fields.time_zone"), cell: ({ getValue }) => <bdi>{getValue()}</bdi> }),
      column.accessor("status", {
        header: t("fields.status"),
        ...sortable(t),
        cell: ({ getValue }) => <StatusBadge color={COLORS[getValue()]}>{t(`areas.status.${getValue()}`)}</StatusBadge>,
      }),
      column.display({
        id: "actions",
        cell: ({ row: { original: area } }) => (
          <RowActions
            kind="service_areas"
            id={area.id}
            name={area.name}
            edit={(button) => <ServiceAreaDrawer area={area}>{button}</ServiceAreaDrawer>}
          />
        ),
      }),
    ]
  }, [t])
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: (["active", "off"] as const).map((value) => ({ value, label: t(`areas.status.${value}`) })),
      }),
    ],
    [t],
  )
  if (isError) return <QueryError error={error} retry={() => void refetch()} />
  return (
    <ResourceTable
      title={t("areas.title")}
      empty={{ heading: t("areas.empty"), description: t("areas.empty_hint") }}
      columns={columns}
      filters={filters}
      rows={data?.service_areas}
      count={data?.count}
      isLoading={isLoading}
      state={tableState}
      create={
        <ServiceAreaDrawer>
          <Button size="small" variant="secondary">
            {t("areas.create")}
          </Button>
        </ServiceAreaDrawer>
      }
    />
  )
}

export const config = defineRouteConfig({ label: "areas.title", translationNs: "logistics", rank: 2 })

export const handle = { breadcrumb: () => <Crumb text="areas.title" /> }

export default ServiceAreasPage
