import { Crumb, ServerTable, statusBadge, useServerTable, useSortable } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { RowActions } from "../../../components/row-actions"
import { ServiceAreaDrawer } from "../../../components/service-area-drawer"
import type { ServiceArea } from "../../../lib/types"

const column = createDataTableColumnHelper<ServiceArea>()
const filter = createDataTableFilterHelper<ServiceArea>()
const AreaStatus = statusBadge<ServiceArea["status"]>("logistics", "areas.status", { active: "green" })

const ServiceAreasPage = () => {
  const { t, i18n } = useTranslation("logistics")
  const sortable = useSortable()
  const columns = useMemo(() => {
    const places = (values: string[]) => (values.length > 0 ? values.join(t("comma")) : t("areas.everywhere"))
    return [
      column.accessor("name", { header: t("fields.name"), ...sortable }),
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
        ...sortable,
        cell: ({ getValue }) => <AreaStatus value={getValue()} />,
      }),
      column.display({
        id: "actions",
        cell: ({ row: { original: area } }) => (
          <RowActions
            path={`/admin/service-areas/${area.id}`}
            name={area.name}
            edit={(button) => <ServiceAreaDrawer area={area} trigger={button} />}
          />
        ),
      }),
    ]
  }, [t, sortable])
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
  const list = useServerTable<ServiceArea>({
    scope: "logistics",
    path: "/admin/service-areas",
    rows: "service_areas",
    columns,
    filters,
    sorting: { id: "name", desc: false },
  })
  const create = <Button size="small">{t("areas.create")}</Button>
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        level="h1"
        title={t("areas.title")}
        empty={t("areas.empty")}
        emptyHint={t("areas.empty_hint")}
        exports={{ path: "/admin/service-areas/export", file: "service-areas.csv" }}
        actions={<ServiceAreaDrawer trigger={create} />}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "areas.title", translationNs: "logistics", rank: 2 })

export const handle = { breadcrumb: () => <Crumb ns="logistics" text="areas.title" /> }

export default ServiceAreasPage
