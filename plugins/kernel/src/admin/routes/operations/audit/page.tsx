import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AuditDetail } from "../../../components/audit-detail"
import { VerifyAudit } from "../../../components/verify-audit"
import { Crumb, PageHead, ServerTable, useServerTable } from "../../../kit"
import { AUDIT_DATES, useAuditColumns, useAuditFilters } from "../../../lib/audit-columns"
import type { AuditEntry } from "../../../lib/types"

/** The file is read by position while the log grows: it has one order. */
const NEWEST_FIRST = { order: undefined }

const AuditPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const [shown, setShown] = useState<AuditEntry | null>(null)
  const list = useServerTable<AuditEntry>({
    scope: "kernel",
    path: "/admin/audit",
    rows: "entries",
    columns: useAuditColumns(setShown),
    filters: useAuditFilters(),
    dates: AUDIT_DATES,
    onRow: setShown,
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
