import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { Crumb } from "../../../components/crumb"
import { ReasonDialog, type Decision } from "../../../components/reason-dialog"
import { ServerTable } from "../../../components/server-table"
import { useSagaColumns, useSagaFilters } from "../../../lib/saga-columns"
import type { Saga } from "../../../lib/types"
import { useServerTable } from "../../../lib/use-server-table"

const REFRESH_MILLISECONDS = 5_000

const SagasPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const [decision, setDecision] = useState<Decision | null>(null)
  const decide = (saga: Saga, verdict: "retry" | "give-up") =>
    setDecision({
      path: `/admin/sagas/${saga.id}/${verdict}`,
      title: t(`saga.${verdict}_title`, { workflow: saga.workflow, subject: saga.subject_id }),
      hint: t(`saga.${verdict}_hint`, { step: saga.step ?? "" }),
    })
  const { table, query } = useServerTable<Saga>({
    path: "/admin/sagas",
    rows: "sagas",
    columns: useSagaColumns(decide),
    filters: useSagaFilters(),
    refresh: REFRESH_MILLISECONDS,
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <div className="px-6 py-4">
        <Heading>{t("saga.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("saga.explanation")}
        </Text>
      </div>
      <ServerTable title={t("saga.list")} empty={t("saga.empty")} table={table} query={query} />
      <ReasonDialog decision={decision} close={() => setDecision(null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.sagas", translationNs: "kernel", rank: 2 })

export const handle = { breadcrumb: () => <Crumb text="menu.sagas" /> }

export default SagasPage
