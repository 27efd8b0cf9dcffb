import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"

import type { OutboxSummary } from "../lib/types"
import { useFormat } from "../lib/use-format"

type History = OutboxSummary["history"]

/** Blue and orange stay apart for every kind of colour vision; the second line is also dashed. */
const DEPTH = "#2563eb"
const AGE = "#d97706"
const FONT = 12
const INK = "var(--fg-muted)"
const BOX = { fontSize: FONT, background: "var(--bg-base)", borderColor: "var(--border-base)", borderRadius: 8 }

const HistoryTable = ({ history }: { history: History }) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="text-start">{t("outbox.at")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("outbox.depth")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("outbox.age_seconds")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {history.map(({ at, depth, oldest_age_seconds }) => (
          <Table.Row key={at}>
            <Table.Cell>{format.clock(at)}</Table.Cell>
            <Table.Cell className="text-end tabular-nums">{format.number(depth)}</Table.Cell>
            <Table.Cell className="text-end tabular-nums">{format.number(oldest_age_seconds)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** Depth and age over the last hour; its title says what it shows. */
export const OutboxChart = ({ history }: { history: History }) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const [asTable, setAsTable] = useState(false)
  const deepest = Math.max(0, ...history.map(({ depth }) => depth))
  if (deepest === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("outbox.finding_clear")}
      </Text>
    )
  }
  const data = history.map((moment) => ({ ...moment, clock: format.clock(moment.at) }))
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">
          {t("outbox.finding_depth", { count: deepest })}
        </Text>
        <Button size="small" variant="transparent" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "outbox.as_chart" : "outbox.as_table")}
        </Button>
      </div>
      {asTable ? (
        <HistoryTable history={history} />
      ) : (
        <div dir="ltr" role="img" aria-label={t("outbox.chart_label")} className="h-56 w-full">
          <ResponsiveContainer>
            <LineChart data={data}>
              <CartesianGrid vertical={false} strokeOpacity={0.3} />
              <XAxis dataKey="clock" fontSize={FONT} minTickGap={48} tickLine={false} stroke={INK} />
              <YAxis yAxisId="depth" allowDecimals={false} fontSize={FONT} width={32} axisLine={false} stroke={INK} />
              <YAxis
                yAxisId="age"
                orientation="right"
                allowDecimals={false}
                fontSize={FONT}
                width={40}
                axisLine={false}
                stroke={INK}
              />
              <Tooltip contentStyle={BOX} formatter={(value) => format.number(Number(value))} />
              <Legend wrapperStyle={{ fontSize: FONT }} iconType="plainline" />
              <Line
                yAxisId="depth"
                dataKey="depth"
                name={t("outbox.depth")}
                stroke={DEPTH}
                dot={false}
                isAnimationActive={false}
              />
              <Line
                yAxisId="age"
                dataKey="oldest_age_seconds"
                name={t("outbox.age_seconds")}
                stroke={AGE}
                strokeDasharray="5 3"
                dot={false}
                isAnimationActive={false}
              />
            </LineChart>
          </ResponsiveContainer>
        </div>
      )}
    </div>
  )
}
