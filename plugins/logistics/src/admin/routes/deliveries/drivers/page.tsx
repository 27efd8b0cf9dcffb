import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, createDataTableColumnHelper, createDataTableFilterHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { DriverDrawer } from "../../../components/driver-drawer"
import { Crumb } from "../../../components/crumb"
import { QueryError } from "../../../components/query-error"
import { ResourceTable } from "../../../components/resource-table"
import { RowActions } from "../../../components/row-actions"
import { useResources } from "../../../lib/resources"
import { sortable } from "../../../lib/sortable"
import type { Driver } from "../../../lib/types"
import { useTableState } from "../../../lib/use-table-state"
import { useTexts } from "../../../lib/use-texts"

const column = createDataTableColumnHelper<Driver>()
const filter = createDataTableFilterHelper<Driver>()
const COLORS = { active: "green", off: "grey", suspended: "red" } as const

const DriversPage = () => {
  const { t, number } = useTexts()
  const { pageQuery, tableState } = useTableState({ id: "name", desc: false })
  const { data, isLoading, isError, error, refetch } = useResources("drivers", pageQuery)
  const columns = useMemo(
    () => [
      column.accessor("name", { header: t("fields.name"), ...sortable(t) }),
      column.accessor("phone", {
        header: t("fields.phone"),
        cell: ({ getValue }) => <bdi dir="ltr">{getValue()}</bdi>,
      }),
      column.accessor("vehicle", { header: t("fields.vehicle"), cell: ({ getValue }) => getValue() ?? t("none") }),
      column.accessor("capacity", {
        header: t("fields.capacity"),
        ...sortable(t),
        cell: ({ getValue }) => number(getValue()),
      }),
      column.accessor("status", {
        header: t("fields.status"),
        ...sortable(t),
        cell: ({ getValue }) => (
          <StatusBadge color={COLORS[getValue()]}>{t(`driver.status.${getValue()}`)}</StatusBadge>
        ),
      }),
      column.display({
        id: "actions",
        cell: ({ row: { original: driver } }) => (
          <RowActions
            kind="drivers"
            id={driver.id}
            name={driver.name}
            edit={(button) => <DriverDrawer driver={driver}>{button}</DriverDrawer>}
          />
        ),
      }),
    ],
    [t, number],
  )
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: (["active", "off", "suspended"] as const).map((value) => ({
          value,
          label: t(`driver.status.${value}`),
        })),
      }),
    ],
    [t],
  )
  if (isError) return <QueryError error={error} retry={() => void refetch()} />
  return (
    <ResourceTable
      title={t("drivers.title")}
      empty={{ heading: t("drivers.empty"), description: t("drivers.empty_hint") }}
      columns={columns}
      filters={filters}
      rows={data?.drivers}
      count={data?.count}
      isLoading={isLoading}
      state={tableState}
      create={
        <DriverDrawer>
          <Button size="small" variant="secondary">
            {t("drivers.create")}
          </Button>
        </DriverDrawer>
      }
    />
  )
}

export const config = defineRouteConfig({ label: "drivers.title", translationNs: "logistics", rank: 1 })

export const handle = { breadcrumb: () => <Crumb text="drivers.title" /> }

export default DriversPage
