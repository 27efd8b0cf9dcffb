import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { Crumb } from "../../../components/crumb"
import { OutboxSummaryPanel } from "../../../components/outbox-summary"
import { ReasonDialog, type Decision } from "../../../components/reason-dialog"
import { ServerTable } from "../../../components/server-table"
import { useOutboxColumns, useOutboxFilters } from "../../../lib/outbox-columns"
import type { OutboxEvent } from "../../../lib/types"
import { useServerTable } from "../../../lib/use-server-table"

const REFRESH_MILLISECONDS = 5_000

const OutboxPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const [decision, setDecision] = useState<Decision | null>(null)
  const decide = (event: OutboxEvent, verdict: "retry" | "discard") =>
    setDecision({
      path: `/admin/outbox/${event.id}/${verdict}`,
      title: t(`outbox.${verdict}_title`, { type: event.event_type, subject: event.aggregate_id }),
      hint: t(`outbox.${verdict}_hint`),
    })
  const { table, query } = useServerTable<OutboxEvent>({
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
        <ServerTable title={t("outbox.events")} empty={t("outbox.empty")} table={table} query={query} />
      </Container>
      <ReasonDialog decision={decision} close={() => setDecision(null)} />
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.outbox", translationNs: "kernel", rank: 1 })

export const handle = { breadcrumb: () => <Crumb text="menu.outbox" /> }

export default OutboxPage
