import { startOfDay } from "@dakkah/contracts/zoned-time"
import { useMemo } from "react"

import { useKitTexts } from "./use-kit-texts"
import { useTimeZone, viewersZone } from "./use-time-zone"

/** What a date filter offers: `filter.accessor("posted_at", { label, ...period })`. Name the column in the table's `dates`. Days are the shop's. */
export function usePeriod() {
  const t = useKitTexts()
  const zone = useTimeZone() ?? viewersZone()
  return useMemo(() => {
    const since = (daysAgo: number) => ({ $gte: startOfDay(zone, daysAgo, Date.now()) })
    return {
      type: "date" as const,
      format: "date" as const,
      rangeOptionLabel: t("period.custom"),
      rangeOptionStartLabel: t("period.from"),
      rangeOptionEndLabel: t("period.to"),
      options: [
        { label: t("period.today"), value: since(0) },
        { label: t("period.week"), value: since(7) },
        { label: t("period.month"), value: since(30) },
      ],
    }
  }, [t, zone])
}
