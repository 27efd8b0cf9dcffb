import { Amount, PlainTable, QueryError, sdk, statusBadge, useFormat } from "@dakkah/kernel/admin-kit"
import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { Cancellation, Cancellations as Answer } from "../lib/cancellation"
import { CancelDrawer } from "./cancel-drawer"

const State = statusBadge<Cancellation["status"]>("marketplace", "cancellation.states", {
  requested: "orange",
  completed: "green",
})

/** How often a list is read again while something in it is under way, milliseconds. */
const SOON = 2_000

/** What of an order was cancelled, and the button to cancel what is left of it. */
export const Cancellations = ({ order_id }: { order_id: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const [open, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ["marketplace", "cancellations", order_id],
    queryFn: () => sdk.client.fetch<Answer>(`/admin/orders/${order_id}/cancellations`),
    refetchInterval: ({ state }) =>
      state.data?.cancellations.some(({ status }) => status === "requested") ? SOON : false,
  })
  const { cancellations = [], left = [] } = query.data ?? {}
  const possible = left.some(({ closed, lines }) => !closed && lines.some(({ left_quantity }) => left_quantity > 0))
  return (
    <Container className="divide-y p-0" dir={i18n.dir()} data-widget="cancellations">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("cancellation.title")}</Heading>
        {possible && (
          <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
            {t("cancellation.cancel")}
          </Button>
        )}
      </div>
      {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && cancellations.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("cancellation.none")}
        </Text>
      )}
      {cancellations.length > 0 && <CancellationTable rows={cancellations} />}
      {open && <CancelDrawer order_id={order_id} left={left} onClose={() => setOpen(false)} />}
    </Container>
  )
}

const CancellationTable = ({ rows }: { rows: readonly Cancellation[] }) => {
  const { t } = useTranslation("marketplace")
  const format = useFormat()
  return (
    <PlainTable label={t("cancellation.title")}>
      <Table.Header>
        <Table.Row>
          {["at", "by", "what", "reason", "refund", "state"].map((name) => (
            <Table.HeaderCell key={name}>{t(`cancellation.${name}`)}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.id}>
            <Table.Cell>{format.date(row.created_at)}</Table.Cell>
            <Table.Cell>{t(`cancellation.actors.${row.actor_type}`)}</Table.Cell>
            <Table.Cell>
              {row.whole
                ? t("cancellation.whole")
                : row.lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")}
            </Table.Cell>
            <Table.Cell>{row.reason}</Table.Cell>
            <Table.Cell>
              <Amount minor={row.refund_amount} currency_code={row.currency_code} />
            </Table.Cell>
            <Table.Cell>
              <State value={row.status} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </PlainTable>
  )
}
