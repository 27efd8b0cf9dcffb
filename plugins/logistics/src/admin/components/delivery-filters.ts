import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useVendorNames } from "../lib/deliveries"
import { useResources } from "../lib/resources"
import { type DeliveryRow, STATUSES } from "../lib/types"
import { useTexts } from "../lib/use-texts"

const helper = createDataTableFilterHelper<DeliveryRow>()
const DAY = 24 * 3_600_000

const since = (days: number) => ({ $gte: new Date(new Date().setHours(0, 0, 0, 0) - days * DAY).toISOString() })

export function useDeliveryFilters(): DataTableFilter[] {
  const { t } = useTexts()
  const drivers = useResources("drivers", { limit: 100, order: "name" }).data?.drivers
  const vendors = useVendorNames().data?.vendors
  return useMemo(() => {
    const named = (list: { id: string; name: string }[] = []) =>
      list.map(({ id, name }) => ({ label: name, value: id }))
    return [
      helper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: STATUSES.map((status) => ({ label: t(`status.${status}`), value: status })),
      }),
      ...(vendors?.length
        ? [
            helper.accessor("vendor_id", {
              type: "multiselect" as const,
              label: t("fields.vendor"),
              options: named(vendors),
            }),
          ]
        : []),
      ...(drivers?.length
        ? [
            helper.accessor("driver_id", {
              type: "multiselect" as const,
              label: t("fields.driver"),
              options: named(drivers),
            }),
          ]
        : []),
      helper.accessor("created_at", {
        type: "date",
        label: t("fields.created_at"),
        rangeOptionLabel: t("dates.range"),
        rangeOptionStartLabel: t("dates.from"),
        rangeOptionEndLabel: t("dates.to"),
        options: [
          { label: t("dates.today"), value: since(0) },
          { label: t("dates.week"), value: since(7) },
          { label: t("dates.month"), value: since(30) },
        ],
      }),
    ]
  }, [t, drivers, vendors])
}
