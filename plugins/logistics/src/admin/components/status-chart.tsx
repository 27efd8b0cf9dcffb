import { CHART, useFormat } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { Text } from "@medusajs/ui"
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts"
import { useDeliverySummary } from "../lib/deliveries"
import type { Status } from "../lib/types"

const ENDED: Status[] = ["delivered", "returned", "cancelled"]

/** How many deliveries stand where; the same numbers are read to those who do not see the bars. */
export const StatusChart = ({ query }: { query: Record<string, unknown> }) => {
  const { t, i18n } = useTranslation("logistics")
  const format = useFormat()
  const { data } = useDeliverySummary(query)
  const rows = (data?.statuses ?? []).map(({ status, count }) => ({ name: t(`status.${status}`), count }))
  const open = (data?.statuses ?? []).reduce((sum, row) => sum + (ENDED.includes(row.status) ? 0 : row.count), 0)
  const rtl = i18n.dir() === "rtl"
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  if (total === 0) return null
  return (
    <figure className="px-6 py-4">
      <figcaption>
        <Text size="small" weight="plus">
          {t("chart.finding", { total: format.number(total), open: format.number(open) })}
        </Text>
        <span className="sr-only">{rows.map((row) => `${row.name}: ${format.number(row.count)}`).join(", ")}</span>
      </figcaption>
      <div className="h-40" dir="ltr" aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={rows} margin={{ top: 20 }} maxBarSize={48}>
            <XAxis
              dataKey="name"
              tickLine={false}
              interval={0}
              fontSize={CHART.font}
              stroke={CHART.ink}
              reversed={rtl}
            />
            <YAxis hide allowDecimals={false} />
            <Bar dataKey="count" name={t("chart.count")} fill={CHART.first} radius={3} isAnimationActive={false}>
              <LabelList dataKey="count" position="top" fontSize={CHART.font} formatter={format.number} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}
