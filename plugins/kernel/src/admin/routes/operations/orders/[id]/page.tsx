import { Container, Input, Select, Skeleton, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { LifeMomentRow } from "../../../../components/life-moment"
import { Crumb, ExportButton, PageHead, PlainTable, QueryError, sdk, TextLink, useFormat } from "../../../../kit"
import { type LifeMoment, type OrderLife, useKindName } from "../../../../lib/order-life"

const ALL = "all"

const holds = (moment: LifeMoment, text: string): boolean =>
  JSON.stringify(moment).toLowerCase().includes(text.trim().toLowerCase())

/** Everything that any part wrote down about one order, on one page: for an operator who looks for the moment at which it went wrong. */
const OrderLifePage = () => {
  const { id = "" } = useParams()
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const nameOf = useKindName()
  const [kind, choose] = useState(ALL)
  const [text, search] = useState("")
  const path = `/admin/orders/${id}/life`
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["kernel", path],
    queryFn: () => sdk.client.fetch<OrderLife>(path),
  })
  const moments = data?.moments ?? []
  const kinds = [...new Set(moments.map((moment) => moment.kind))]
  const shown = moments.filter((moment) => (kind === ALL || moment.kind === kind) && holds(moment, text))
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead
        title={t("life.title", { number: data ? format.number(data.order.display_id) : "" })}
        hint={t("life.explanation")}
      >
        <div className="flex flex-wrap items-center gap-2">
          <TextLink to={`/orders/${id}`}>{t("life.order")}</TextLink>
          <ExportButton path={`${path}/export`} query={{}} file={`order-${data?.order.display_id ?? id}.csv`} />
        </div>
      </PageHead>
      <div className="flex flex-wrap gap-2 px-6 py-4">
        <Select size="small" value={kind} onValueChange={choose}>
          <Select.Trigger className="w-56" aria-label={t("life.kind")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{t("life.all")}</Select.Item>
            {kinds.map((each) => (
              <Select.Item key={each} value={each}>
                {nameOf(each)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Input
          size="small"
          type="search"
          className="w-64"
          value={text}
          placeholder={t("life.search")}
          aria-label={t("life.search")}
          onChange={({ target }) => search(target.value)}
        />
      </div>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton className="m-6 h-64" />}
      {data && shown.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-8">
          {t("life.nothing")}
        </Text>
      )}
      {shown.length > 0 && (
        <PlainTable label={t("life.label")}>
          <Table.Header>
            <Table.Row>
              {(["at", "kind", "what", "by", "detail"] as const).map((name) => (
                <Table.HeaderCell key={name}>{t(`life.${name}`)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shown.map((moment, index) => (
              <LifeMomentRow key={`${moment.kind} ${moment.key ?? ""} ${index}`} moment={moment} />
            ))}
          </Table.Body>
        </PlainTable>
      )}
    </Container>
  )
}

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="life.crumb" /> }

export default OrderLifePage
