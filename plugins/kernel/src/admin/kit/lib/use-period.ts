import { useMemo } from "react"

import { useKitTexts } from "./use-kit-texts"

/** The first instant of the viewer's day, so many days ago. */
function daysAgo(days: number): string {
  const today = new Date()
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).toISOString()
}

/** What a date filter offers: `filter.accessor("posted_at", { label, ...period })`. Name the column in the table's `dates`. */
export function usePeriod() {
  const t = useKitTexts()
  return useMemo(
    () => ({
      type: "date" as const,
      format: "date" as const,
      rangeOptionLabel: t("period.custom"),
      rangeOptionStartLabel: t("period.from"),
      rangeOptionEndLabel: t("period.to"),
      options: [
        { label: t("period.today"), value: { $gte: daysAgo(0) } },
        { label: t("period.week"), value: { $gte: daysAgo(7) } },
        { label: t("period.month"), value: { $gte: daysAgo(30) } },
      ],
    }),
    [t],
  )
}
