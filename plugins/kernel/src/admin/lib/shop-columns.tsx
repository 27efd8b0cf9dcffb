import { createDataTableColumnHelper, createDataTableFilterHelper, Text, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { TenantStatus } from "../components/tenant-status"
import { RowButtons, useFormat, useSortable, type Columns } from "../kit"
import type { Shop } from "./people-types"

const column = createDataTableColumnHelper<Shop>()
const filter = createDataTableFilterHelper<Shop>()
const STATUSES: Shop["status"][] = ["active", "suspended", "archived"]

export type ShopAction = "enter" | "edit" | "suspend" | "resume"

export function useShopFilters(): DataTableFilter[] {
  const { t } = useTranslation("kernel")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("platform.status"),
        options: STATUSES.map((value) => ({ value, label: t(`tenant_status.${value}`) })),
      }),
    ],
    [t],
  )
}

export function useShopColumns(act: (shop: Shop, action: ShopAction) => void): Columns<Shop> {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const sorting = useSortable()
  const actionsOf = ({ status }: Shop): ShopAction[] =>
    status === "active" ? ["enter", "edit", "suspend"] : ["enter", "edit", "resume"]
  return [
    column.accessor("name", {
      header: t("platform.name"),
      ...sorting,
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1">
          <Text size="small" weight="plus" dir="auto">
            {original.name}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle text-start" dir="ltr">
            {original.hosts[0]}
          </Text>
        </div>
      ),
    }),
    column.accessor("status", {
      header: t("platform.status"),
      ...sorting,
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1">
          <TenantStatus value={original.status} />
          {original.status_reason && (
            <Text size="xsmall" className="text-ui-fg-subtle" dir="auto">
              {original.status_reason}
            </Text>
          )}
        </div>
      ),
    }),
    column.accessor("plan", {
      header: t("platform.plan"),
      ...sorting,
      cell: ({ getValue }) => t(`plan.${getValue()}`, { defaultValue: getValue() }),
    }),
    column.accessor("members", {
      header: t("platform.people"),
      ...sorting,
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("created_at", {
      header: t("platform.since"),
      ...sorting,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) => (
        <RowButtons
          buttons={actionsOf(original).map((action) => ({
            label: t(`platform.${action}`),
            onClick: () => act(original, action),
          }))}
        />
      ),
    }),
  ]
}
