import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { OutboxSummaryPanel } from "../../../components/outbox-summary"
import { AskDialog, Crumb, ServerTable, useServerTable, type Question } from "../../../kit"
import { useOutboxColumns, useOutboxFilters } from "../../../lib/outbox-columns"
import type { OutboxEvent } from "../../../lib/types"

const REFRESH_MILLISECONDS = 5_000
const SHORTEST_REASON = 3

const OutboxPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const [question, ask] = useState<Question | null>(null)
  const decide = (event: OutboxEvent, verdict: "retry" | "discard") =>
    ask({
      path: `/admin/outbox/${event.id}/${verdict}`,
      title: t(`outbox.${verdict}_title`, { type: event.event_type, subject: event.aggregate_id }),
      hint: t(`outbox.${verdict}_hint`),
      shortest: SHORTEST_REASON,
      done: t("decision.sent"),
    })
  const list = useServerTable<OutboxEvent>({
    scope: "kernel",
    path: "/admin/outbox",
    rows: "events",
    columns: useOutboxColumns(decide),
    filters: useOutboxFilters(),
    refresh: REFRESH_MILLISECONDS,
  })
  return (
    <div className="flex flex-col gap-3" dir={i18n.dir()}>
      <OutboxSummaryPanel />
      <Container className="p-0">
        <ServerTable
          list={list}
          title={t("outbox.events")}
          empty={t("outbox.empty")}
          exports={{ path: "/admin/outbox/export", file: "outbox.csv" }}
        />
      </Container>
      <AskDialog question={question} scope="kernel" close={() => ask(null)} />
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.outbox", translationNs: "kernel", rank: 1 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.outbox" /> }

export default OutboxPage
