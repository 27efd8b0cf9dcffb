import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Skeleton, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { EntryLine } from "../components/timeline/entry-line"
import { NextLine } from "../components/timeline/next-line"
import { NoteForm } from "../components/timeline/note-form"
import { SagaLines } from "../components/timeline/saga-lines"
import { QueryError, statusBadge, TextLink, useFormat } from "../kit"
import type { OrderTimeline } from "../lib/types"
import { useOrderTimeline } from "../lib/use-order-timeline"

const WAITING = [0, 1, 2]

const Overall = statusBadge<OrderTimeline["state"]["overall"]>("kernel", "overall", {
  submitted: "blue",
  placing: "blue",
  undoing: "orange",
  stuck: "red",
  placed: "green",
  placement_failed: "red",
  completed: "green",
})

/** What happened to the order, who did it, what blocks it and what to do; live. */
const OrderTimelineWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const { data, error, isPending, refetch } = useOrderTimeline(order.id)
  const open = new Set(data?.state.blocking.map(({ source_key }) => source_key))
  return (
    <Container className="divide-y p-0" dir={i18n.dir()} data-widget="timeline">
      <div className="flex items-center justify-between px-6 py-4">
        <div className="flex flex-col">
          <Heading level="h2">{t("timeline.title")}</Heading>
          <TextLink to={`/operations/orders/${order.id}`}>{t("life.open")}</TextLink>
        </div>
        {data && (
          <div className="flex items-center gap-2">
            {data.state.manually_adjusted && <StatusBadge color="orange">{t("timeline.adjusted")}</StatusBadge>}
            {data.state.paused && <StatusBadge color="red">{t("timeline.paused")}</StatusBadge>}
            <Overall value={data.state.overall} />
          </div>
        )}
      </div>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && (
        <div className="flex flex-col gap-4 px-6 py-4" aria-busy>
          {WAITING.map((line) => (
            <Skeleton key={line} className="h-9 w-full" />
          ))}
        </div>
      )}
      {data && (
        <>
          <SagaLines sagas={data.sagas} />
          <div className="px-6 pt-4" aria-live="polite">
            {data.entries.length === 0 && (
              <Text size="small" className="text-ui-fg-subtle pb-4">
                {t("timeline.empty")}
              </Text>
            )}
            <ol>
              {data.entries.map((entry, index) => (
                <EntryLine
                  key={entry.id}
                  entry={entry}
                  blocking={open.has(entry.source_key)}
                  newDay={format.day(entry.recorded_at) !== format.day(data.entries[index - 1]?.recorded_at)}
                />
              ))}
              <NextLine state={data.state} />
            </ol>
          </div>
          <NoteForm order_id={order.id} blocking={data.state.blocking} />
        </>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after", id: "cityos-order-timeline" })

export default OrderTimelineWidget
