import { Button, Container, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"

import { exponentOf } from "../lib/exponent"
import { sdk } from "../lib/sdk"
import type { VendorSales } from "../lib/types"
import { useFormat } from "../lib/use-format"
import { Amount } from "./amount"
import { Choice } from "./choice"

const DAYS = 30
const SHOWN = 10
const BAR = "#2563eb"
const FONT = 12
const INK = "var(--fg-muted)"
const BOX = { fontSize: FONT, background: "var(--bg-base)", borderColor: "var(--border-base)", borderRadius: 8 }
/** Pixels: the axis, and one bar with its space. */
const AXIS = 40
const ROW = 44

const SalesTable = ({ sales }: { sales: VendorSales[] }) => {
  const { t } = useTranslation("marketplace")
  return (
    <Table>
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
    </Table>
  )
}

/** Sales by vendor over the last days, one currency at a time; the title says who sells most. */
export const SalesChart = ({ vendor_id }: { vendor_id?: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const [asTable, setAsTable] = useState(false)
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
  const rtl = i18n.dir() === "rtl"
  const scale = 10 ** exponentOf(currency)
  const bars = sales.slice(0, SHOWN).map((row) => ({ name: row.vendor_name, total: row.total / scale }))
  return (
    <Container className="flex flex-col gap-3 px-6 py-4" dir={i18n.dir()}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text weight="plus">
          {t(vendor_id ? "sales.finding_of_vendor" : "sales.finding_best", {
            name: best.vendor_name,
            total: format.money(best.total, currency),
            count: DAYS,
          })}
        </Text>
        <div className="flex items-end gap-2">
          {currencies.length > 1 && (
            <Choice
              label={t("money.currency")}
              value={currency}
              onChange={setChosen}
              options={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
            />
          )}
          {!vendor_id && (
            <Button size="small" variant="transparent" onClick={() => setAsTable(!asTable)}>
              {t(asTable ? "sales.as_chart" : "sales.as_table")}
            </Button>
          )}
        </div>
      </div>
      {asTable || vendor_id ? (
        <SalesTable sales={sales} />
      ) : (
        <div
          dir="ltr"
          role="img"
          aria-label={t("sales.label", { currency: currency.toUpperCase() })}
          className="w-full"
          style={{ height: AXIS + bars.length * ROW }}
        >
          <ResponsiveContainer>
            <BarChart data={bars} layout="vertical">
              <CartesianGrid horizontal={false} strokeOpacity={0.3} />
              <XAxis
                type="number"
                fontSize={FONT}
                tickCount={5}
                tickLine={false}
                stroke={INK}
                unit={` ${currency.toUpperCase()}`}
                reversed={rtl}
              />
              <YAxis
                type="category"
                dataKey="name"
                fontSize={FONT}
                width={140}
                tickLine={false}
                stroke={INK}
                orientation={rtl ? "right" : "left"}
              />
              <Tooltip
                cursor={{ fillOpacity: 0.1 }}
                contentStyle={BOX}
                formatter={(value) => format.money(Math.round(Number(value) * scale), currency)}
              />
              <Bar
                dataKey="total"
                name={t("money.total")}
                fill={BAR}
                radius={3}
                maxBarSize={28}
                isAnimationActive={false}
              />
            </BarChart>
          </ResponsiveContainer>
        </div>
      )}
    </Container>
  )
}
