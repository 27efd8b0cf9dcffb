import { CHART, useFormat } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { Text } from "@medusajs/ui"
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts"
import { useDeliverySummary } from "../lib/deliveries"
import type { Status } from "../lib/types"

/** Pixels: one bar with its space, and the number behind the longest. */
const ROW = 24
const ROOM = 48
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
      <div className="mt-2" style={{ height: rows.length * ROW }} dir="ltr" aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={rows} layout="vertical" margin={rtl ? { left: ROOM } : { right: ROOM }} barSize={12}>
            <XAxis type="number" hide allowDecimals={false} reversed={rtl} />
            <YAxis
              type="category"
              dataKey="name"
              width={120}
              interval={0}
              tickLine={false}
              orientation={rtl ? "right" : "left"}
              fontSize={CHART.font}
              stroke={CHART.ink}
            />
            <Bar dataKey="count" name={t("chart.count")} fill={CHART.first} radius={3} isAnimationActive={false}>
              <LabelList
                dataKey="count"
                position={rtl ? "left" : "right"}
                fontSize={CHART.font}
                formatter={format.number}
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}
