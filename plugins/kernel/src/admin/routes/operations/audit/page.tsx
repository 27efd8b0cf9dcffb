import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AuditDetail } from "../../../components/audit-detail"
import { VerifyAudit } from "../../../components/verify-audit"
import { Crumb, PageHead, ServerTable, ShortId, useFormat, useServerTable, useSortable } from "../../../kit"
import type { AuditEntry } from "../../../lib/types"

const column = createDataTableColumnHelper<AuditEntry>()

/** The file is read by position while the log grows: it has one order. */
const NEWEST_FIRST = { order: undefined }

const AuditPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const sortable = useSortable()
  const [shown, setShown] = useState<AuditEntry | null>(null)
  const list = useServerTable<AuditEntry>({
    scope: "kernel",
    path: "/admin/audit",
    rows: "entries",
    onRow: setShown,
    columns: [
      column.accessor("position", {
        header: t("audit.position"),
        ...sortable,
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("occurred_at", {
        header: t("audit.when"),
        ...sortable,
        cell: ({ getValue }) => format.moment(getValue()),
      }),
      column.accessor("action", {
        header: t("audit.action"),
        ...sortable,
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
      <PageHead title={t("audit.title")} hint={t("audit.explanation")}>
        <VerifyAudit />
      </PageHead>
      <ServerTable
        list={list}
        title={t("audit.entries")}
        empty={t("audit.empty")}
        exports={{ path: "/admin/audit/export", file: "audit.csv", query: NEWEST_FIRST }}
      />
      <AuditDetail entry={shown} close={() => setShown(null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.audit", translationNs: "kernel", rank: 3 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.audit" /> }

export default AuditPage
