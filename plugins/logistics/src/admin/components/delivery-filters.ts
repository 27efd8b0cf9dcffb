import { usePeriod } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useVendorNames } from "../lib/deliveries"
import { useDrivers } from "../lib/deliveries"
import { type DeliveryRow, STATUSES } from "../lib/types"

const helper = createDataTableFilterHelper<DeliveryRow>()
/** The server's names for the ends of the period. */
export const DELIVERY_DATES = { created_at: ["created_from", "created_to"] } as const

export function useDeliveryFilters(): DataTableFilter[] {
  const { t } = useTranslation("logistics")
  const period = usePeriod()
  const drivers = useDrivers({ order: "name" }).data?.drivers
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
      helper.accessor("created_at", { label: t("fields.created_at"), ...period }),
    ]
  }, [t, drivers, vendors, period])
}
