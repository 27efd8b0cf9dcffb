import { Amount, AskDialog, ServerTable, useServerTable, type Question } from "@dakkah/kernel/admin-kit"
import { Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useDeferredColumns, useDeferredFilters } from "../lib/deferred-columns"
import type { DeferredPayment } from "../lib/types"

const LONGEST_REFERENCE = 140

interface DeferredPaymentsProps {
  /** Prefix of its messages. */
  texts: "match" | "cash"
  path: string
  /** Name of the rows in the answer. */
  rows: string
  /** Last part of the path that confirms one. */
  action: string
  body: (payment: DeferredPayment, reference: string) => object
}

/** Money that comes later, and where to say that it was seen. That captures it, which has no undo: so it is asked for. */
export const DeferredPayments = ({ texts, path, rows, action, body }: DeferredPaymentsProps) => {
  const { t, i18n } = useTranslation("finance")
  const [question, ask] = useState<Question | null>(null)
  const confirm = (payment: DeferredPayment) =>
    ask({
      title: t(`${texts}.title`, { order: payment.order_display_id ?? "" }),
      hint: t(`${texts}.hint`),
      path: `${path}/${payment.id}/${action}`,
      body: (reference) => body(payment, reference),
      label: t(`${texts}.reference`),
      confirm: t(`${texts}.confirm`),
      done: t(`${texts}.done`),
      short: true,
      longest: LONGEST_REFERENCE,
      details: (
        <Text size="xlarge" weight="plus">
          <Amount minor={payment.amount} currency_code={payment.currency_code} />
        </Text>
      ),
    })
  const list = useServerTable<DeferredPayment>({
    scope: "finance",
    path,
    rows,
    columns: useDeferredColumns(confirm, t(`${texts}.action`)),
    filters: useDeferredFilters(),
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        level="h1"
        title={t(`${texts}.list`)}
        empty={t(`${texts}.empty`)}
        exports={{ path, file: `${rows.replace("_", "-")}.csv`, query: { format: "csv" } }}
      />
      <AskDialog question={question} scope="finance" close={() => ask(null)} />
    </Container>
  )
}
