import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AskDialog, Crumb, PageHead, ServerTable, useServerTable, type Question } from "../../../kit"
import { useSagaColumns, useSagaFilters } from "../../../lib/saga-columns"
import type { Saga } from "../../../lib/types"

const REFRESH_MILLISECONDS = 5_000
const SHORTEST_REASON = 3

const SagasPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const [question, ask] = useState<Question | null>(null)
  const decide = (saga: Saga, verdict: "retry" | "give-up") =>
    ask({
      path: `/admin/sagas/${saga.id}/${verdict}`,
      title: t(`saga.${verdict}_title`, { workflow: saga.workflow, subject: saga.subject_id }),
      hint: t(`saga.${verdict}_hint`, { step: saga.step ?? "" }),
      shortest: SHORTEST_REASON,
      done: t("decision.sent"),
    })
  const list = useServerTable<Saga>({
    scope: "kernel",
    path: "/admin/sagas",
    rows: "sagas",
    columns: useSagaColumns(decide),
    filters: useSagaFilters(),
    refresh: REFRESH_MILLISECONDS,
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("saga.title")} hint={t("saga.explanation")} />
      <ServerTable
        list={list}
        title={t("saga.list")}
        empty={t("saga.empty")}
        exports={{ path: "/admin/sagas/export", file: "sagas.csv" }}
      />
      <AskDialog question={question} scope="kernel" close={() => ask(null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.sagas", translationNs: "kernel", rank: 2 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.sagas" /> }

export default SagasPage
