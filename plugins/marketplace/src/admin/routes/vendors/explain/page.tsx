import { Crumb, Field, PlainTable, QueryError, sdk } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { ProductSearch } from "../../../components/product-search"
import type { Explanation } from "../../../lib/types"
import { useTerms } from "../../../lib/use-terms"

const CURRENCY = /^[a-z]{3}$/

const Verdicts = ({ verdicts }: { verdicts: Explanation["verdicts"] }) => {
  const { t } = useTranslation("marketplace")
  const terms = useTerms()
  return (
    <PlainTable label={t("explain.title")}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="text-start">{t("rule.name")}</Table.HeaderCell>
          <Table.HeaderCell className="text-start">{t("rule.terms")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("rule.priority")}</Table.HeaderCell>
          <Table.HeaderCell className="text-start">{t("explain.why")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {verdicts.map(({ rule, verdict }) => (
          <Table.Row key={rule.id}>
            <Table.Cell>{rule.name}</Table.Cell>
            <Table.Cell>{terms(rule)}</Table.Cell>
            <Table.Cell className="text-end tabular-nums">{rule.priority}</Table.Cell>
            <Table.Cell>{t(`verdict.${verdict}`)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </PlainTable>
  )
}

const ExplainPage = () => {
  const { t, i18n } = useTranslation("marketplace")
  const terms = useTerms()
  const [product, setProduct] = useState<{ id: string; title: string } | null>(null)
  const [currency, setCurrency] = useState("sar")
  const { data, error, refetch } = useQuery({
    queryKey: ["marketplace", "explain", product?.id, currency],
    queryFn: () =>
      sdk.client.fetch<Explanation>("/admin/commission-explanations", {
        query: { product_id: product?.id, currency_code: currency },
      }),
    enabled: product !== null && CURRENCY.test(currency),
  })
  const finding = (found: Explanation): string => {
    if (found.house) return t("explain.house", { product: found.product.title })
    const values = { product: found.product.title, vendor: found.vendor?.name ?? "" }
    return found.winner
      ? t("explain.winner", { ...values, rule: found.winner.name, terms: terms(found.winner) })
      : t("explain.no_winner", values)
  }
  return (
    <Container className="flex flex-col gap-4" dir={i18n.dir()}>
      <div>
        <Heading>{t("explain.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("explain.hint")}
        </Text>
      </div>
      <Field label={t("money.currency")} value={currency} onChange={(code) => setCurrency(code.trim().toLowerCase())} />
      <ProductSearch action={t("product.pick")} onPick={setProduct} />
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Text weight="plus">{finding(data)}</Text>
          <Verdicts verdicts={data.verdicts} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.explain", translationNs: "marketplace", rank: 3 })

export const handle = { breadcrumb: () => <Crumb ns="marketplace" text="menu.explain" /> }

export default ExplainPage
