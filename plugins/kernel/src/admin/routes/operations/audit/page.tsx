import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, createDataTableColumnHelper, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AuditDetail } from "../../../components/audit-detail"
import { ExportButton } from "../../../components/export-button"
import { Crumb } from "../../../components/crumb"
import { ServerTable } from "../../../components/server-table"
import { VerifyAudit } from "../../../components/verify-audit"
import { ShortId } from "../../../components/short-id"
import { sortable } from "../../../lib/sortable"
import type { AuditEntry } from "../../../lib/types"
import { useFormat } from "../../../lib/use-format"
import { useServerTable } from "../../../lib/use-server-table"

const column = createDataTableColumnHelper<AuditEntry>()

const AuditPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const [shown, setShown] = useState<AuditEntry | null>(null)
  const { table, query, asked } = useServerTable<AuditEntry>({
    path: "/admin/audit",
    rows: "entries",
    onRow: setShown,
    columns: [
      column.accessor("position", {
        header: t("audit.position"),
        ...sortable(t),
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("occurred_at", {
        header: t("audit.when"),
        ...sortable(t),
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.accessor("action", {
        header: t("audit.action"),
        ...sortable(t),
        cell: ({ getValue }) => (
          <div className="min-w-40 text-start">
            <bdi dir="ltr">{getValue()}</bdi>
          </div>
        ),
      }),
      column.accessor("resource_id", {
        header: t("audit.resource"),
        cell: ({ getValue }) => <ShortId id={getValue()} />,
      }),
      column.accessor("actor_id", {
        header: t("audit.actor"),
        cell: ({ row: { original } }) => (
          <span className="inline-flex items-center gap-2">
            <ShortId id={original.actor_id} />
            <Text size="xsmall" dir="ltr" className="text-ui-fg-muted">
              {original.actor_role}
            </Text>
          </span>
        ),
      }),
      column.display({
        id: "detail",
        cell: ({ row: { original } }) => (
          <Button size="small" variant="transparent" onClick={() => setShown(original)}>
            {t("audit.show")}
          </Button>
        ),
      }),
    ],
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("audit.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("audit.explanation")}
          </Text>
        </div>
        <VerifyAudit />
      </div>
      <ServerTable
        title={t("audit.entries")}
        empty={t("audit.empty")}
        table={table}
        query={query}
        actions={<ExportButton path="/admin/audit/export" query={asked.q ? { q: asked.q } : {}} file="audit.csv" />}
      />
      <AuditDetail entry={shown} close={() => setShown(null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.audit", translationNs: "kernel", rank: 3 })

export const handle = { breadcrumb: () => <Crumb text="menu.audit" /> }

export default AuditPage
