import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"

import { CHART, ChartPanel, PlainTable, useFormat } from "../kit"
import type { OutboxSummary } from "../lib/types"

type History = OutboxSummary["history"]

const HEIGHT = 224

const HistoryTable = ({ history }: { history: History }) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  return (
    <PlainTable label={t("outbox.chart_label")}>
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
    </PlainTable>
  )
}

const HistoryChart = ({ history }: { history: History }) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const data = history.map((moment) => ({ ...moment, clock: format.clock(moment.at) }))
  const axis = { allowDecimals: false, fontSize: CHART.font, axisLine: false, stroke: CHART.ink, width: 40 } as const
  const line = { dot: false, isAnimationActive: false } as const
  return (
    <ResponsiveContainer>
      <LineChart data={data}>
        <CartesianGrid vertical={false} strokeOpacity={CHART.grid} />
        <XAxis dataKey="clock" fontSize={CHART.font} minTickGap={48} tickLine={false} stroke={CHART.ink} />
        <YAxis yAxisId="depth" {...axis} />
        <YAxis yAxisId="age" orientation="right" {...axis} />
        <Tooltip contentStyle={CHART.box} formatter={(value) => format.number(Number(value))} />
        <Legend wrapperStyle={{ fontSize: CHART.font }} iconType="plainline" />
        <Line yAxisId="depth" dataKey="depth" name={t("outbox.depth")} stroke={CHART.first} {...line} />
        <Line
          yAxisId="age"
          dataKey="oldest_age_seconds"
          name={t("outbox.age_seconds")}
          stroke={CHART.second}
          strokeDasharray={CHART.dash}
          {...line}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}

/** Depth and age over the last hour; its title says what it shows. */
export const OutboxChart = ({ history }: { history: History }) => {
  const { t } = useTranslation("kernel")
  const deepest = Math.max(0, ...history.map(({ depth }) => depth))
  if (deepest === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("outbox.finding_clear")}
      </Text>
    )
  }
  return (
    <ChartPanel
      finding={t("outbox.finding_depth", { count: deepest })}
      label={t("outbox.chart_label")}
      height={HEIGHT}
      chart={<HistoryChart history={history} />}
      table={<HistoryTable history={history} />}
    />
  )
}
