import { Crumb, ServerTable, statusBadge, useFormat, useServerTable, useSortable } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { DriverDrawer } from "../../../components/driver-drawer"
import { RowActions } from "../../../components/row-actions"
import type { Driver } from "../../../lib/types"

const column = createDataTableColumnHelper<Driver>()
const filter = createDataTableFilterHelper<Driver>()
const DriverStatus = statusBadge<Driver["status"]>("logistics", "driver.status", { active: "green", suspended: "red" })

const DriversPage = () => {
  const { t, i18n } = useTranslation("logistics")
  const format = useFormat()
  const sortable = useSortable()
  const columns = useMemo(
    () => [
      column.accessor("name", { header: t("fields.name"), ...sortable }),
      column.accessor("phone", {
        header: t("fields.phone"),
        cell: ({ getValue }) => <bdi dir="ltr">{getValue()}</bdi>,
      }),
      column.accessor("vehicle", { header: t("fields.vehicle"), cell: ({ getValue }) => getValue() ?? t("none") }),
      column.accessor("capacity", {
        header: t("fields.capacity"),
        ...sortable,
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("status", {
        header: t("fields.status"),
        ...sortable,
        cell: ({ getValue }) => <DriverStatus value={getValue()} />,
      }),
      column.display({
        id: "actions",
        cell: ({ row: { original: driver } }) => (
          <RowActions
            path={`/admin/drivers/${driver.id}`}
            name={driver.name}
            edit={(button) => <DriverDrawer driver={driver} trigger={button} />}
          />
        ),
      }),
    ],
    [t, format, sortable],
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
  const list = useServerTable<Driver>({
    scope: "logistics",
    path: "/admin/drivers",
    rows: "drivers",
    columns,
    filters,
    sorting: { id: "name", desc: false },
  })
  const create = <Button size="small">{t("drivers.create")}</Button>
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        level="h1"
        title={t("drivers.title")}
        empty={t("drivers.empty")}
        emptyHint={t("drivers.empty_hint")}
        exports={{ path: "/admin/drivers/export", file: "drivers.csv" }}
        actions={<DriverDrawer trigger={create} />}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "drivers.title", translationNs: "logistics", rank: 1 })

export const handle = { breadcrumb: () => <Crumb ns="logistics" text="drivers.title" /> }

export default DriversPage
