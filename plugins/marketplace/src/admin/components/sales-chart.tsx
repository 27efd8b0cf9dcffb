import { Amount, CHART, ChartPanel, Choice, PlainTable, sdk, useFormat } from "@dakkah/kernel/admin-kit"
import { currencyExponent } from "@dakkah/contracts/money"
import { Container, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"

import type { VendorSales } from "../lib/types"

const DAYS = 30
const SHOWN = 10
/** Pixels: the axis, and one bar with its space. */
const AXIS = 40
const ROW = 44

const SalesTable = ({ sales }: { sales: VendorSales[] }) => {
  const { t } = useTranslation("marketplace")
  return (
    <PlainTable label={t("sales.table")}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="text-start">{t("vendor.one")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("sales.orders")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("money.total")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("money.commission")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {sales.map((row) => (
          <Table.Row key={row.vendor_id}>
            <Table.Cell>{row.vendor_name}</Table.Cell>
            <Table.Cell className="text-end tabular-nums">{row.orders}</Table.Cell>
            <Table.Cell className="text-end">
              <Amount minor={row.total} currency_code={row.currency_code} />
            </Table.Cell>
            <Table.Cell className="text-end">
              <Amount minor={row.commission_amount} currency_code={row.currency_code} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </PlainTable>
  )
}

const SalesBars = ({ sales, currency }: { sales: VendorSales[]; currency: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const rtl = i18n.dir() === "rtl"
  const scale = 10 ** currencyExponent(currency)
  const bars = sales.map((row) => ({ name: row.vendor_name, total: row.total / scale }))
  const axis = { fontSize: CHART.font, tickLine: false, stroke: CHART.ink } as const
  return (
    <ResponsiveContainer>
      <BarChart data={bars} layout="vertical">
        <CartesianGrid horizontal={false} strokeOpacity={CHART.grid} />
        <XAxis type="number" tickCount={5} unit={` ${currency.toUpperCase()}`} reversed={rtl} {...axis} />
        <YAxis type="category" dataKey="name" width={140} orientation={rtl ? "right" : "left"} {...axis} />
        <Tooltip
          cursor={{ fillOpacity: 0.1 }}
          contentStyle={CHART.box}
          formatter={(value) => format.money(Math.round(Number(value) * scale), currency)}
        />
        <Bar
          dataKey="total"
          name={t("money.total")}
          fill={CHART.first}
          radius={3}
          maxBarSize={28}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

/** Sales by vendor over the last days, one currency at a time; the title says who sells most. */
export const SalesChart = ({ vendor_id }: { vendor_id?: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const [chosen, setChosen] = useState("")
  const { data } = useQuery({
    queryKey: ["marketplace", "sales", vendor_id],
    queryFn: () =>
      sdk.client.fetch<{ sales: VendorSales[] }>("/admin/vendor-sales", {
        query: { days: DAYS, ...(vendor_id ? { vendor_id } : {}) },
      }),
  })
  const currencies = [...new Set((data?.sales ?? []).map((row) => row.currency_code))]
  const currency = chosen || currencies[0] || ""
  const sales = (data?.sales ?? []).filter((row) => row.currency_code === currency)
  const [best] = sales
  if (!best) return null
  const finding = t(vendor_id ? "sales.finding_of_vendor" : "sales.finding_best", {
    name: best.vendor_name,
    total: format.money(best.total, currency),
    count: DAYS,
  })
  const choice = currencies.length > 1 && (
    <Choice
      label={t("money.currency")}
      value={currency}
      onChange={setChosen}
      options={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
    />
  )
  const table = <SalesTable sales={sales} />
  const shown = sales.slice(0, SHOWN)
  return (
    <Container className="p-0" dir={i18n.dir()}>
      {vendor_id ? (
        <div className="flex flex-col gap-3 px-6 py-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Text size="small" weight="plus">
              {finding}
            </Text>
            {choice}
          </div>
          {table}
        </div>
      ) : (
        <ChartPanel
          finding={finding}
          label={t("sales.label", { currency: currency.toUpperCase() })}
          height={AXIS + shown.length * ROW}
          chart={<SalesBars sales={shown} currency={currency} />}
          table={table}
          actions={choice}
        />
      )}
    </Container>
  )
}
