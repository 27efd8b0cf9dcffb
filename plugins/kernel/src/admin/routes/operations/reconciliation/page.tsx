import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { Crumb, PageHead, ServerTable, useFormat, useSend, useServerTable } from "../../../kit"
import { useDifferenceColumns } from "../../../lib/difference-columns"
import type { ReconciliationDifference, ReconciliationRun } from "../../../lib/reconciliation-types"
import { useRunColumns } from "../../../lib/run-columns"

/** What has to agree and does not, with its cause and a next step; the runs below, of which one can be chosen. */
const ReconciliationPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const [run, choose] = useState<ReconciliationRun | null>(null)
  const send = useSend({ scope: "kernel", done: t("reconciliation.compared"), onDone: () => choose(null) })
  const runs = useServerTable<ReconciliationRun>({
    scope: "kernel",
    name: "runs",
    searchable: false,
    path: "/admin/reconciliations",
    rows: "reconciliations",
    columns: useRunColumns(),
    onRow: choose,
  })
  const latest = (runs.query.data as { reconciliations?: ReconciliationRun[] } | undefined)?.reconciliations?.[0]
  const shown = run ?? latest
  const differences = useServerTable<ReconciliationDifference>({
    scope: "kernel",
    searchable: false,
    path: "/admin/reconciliations/differences",
    rows: "differences",
    columns: useDifferenceColumns(),
    fixed: { run_id: shown?.id ?? "none" },
  })
  return (
    <div className="flex flex-col gap-y-3" dir={i18n.dir()}>
      <Container className="divide-y p-0">
        <PageHead title={t("reconciliation.title")} hint={t("reconciliation.explanation")}>
          <Button
            size="small"
            isLoading={send.isPending}
            onClick={() => send.mutate({ path: "/admin/reconciliations", body: {} })}
          >
            {t("reconciliation.now")}
          </Button>
        </PageHead>
        <ServerTable
          list={differences}
          title={shown ? t("reconciliation.of", { at: format.date(shown.created_at) }) : t("reconciliation.list")}
          empty={shown ? t("reconciliation.agrees") : t("reconciliation.never")}
          exports={{ path: "/admin/reconciliations/export", file: "differences.csv" }}
        />
      </Container>
      <Container className="divide-y p-0">
        <ServerTable list={runs} title={t("reconciliation.runs")} empty={t("reconciliation.never")} />
      </Container>
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.reconciliation", translationNs: "kernel", rank: 4 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.reconciliation" /> }

export default ReconciliationPage
