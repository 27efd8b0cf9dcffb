import { Crumb, ServerTable, useServerTable } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { ENTRY_DATES, useEntryFilters, useJournalColumns } from "../../../lib/journal-columns"
import type { JournalEntry } from "../../../lib/types"

const PATH = "/admin/finance/journal"
const AS_CSV = { format: "csv" }

const JournalPage = () => {
  const { t, i18n } = useTranslation("finance")
  const navigate = useNavigate()
  const list = useServerTable<JournalEntry>({
    scope: "finance",
    path: PATH,
    rows: "journal_entries",
    columns: useJournalColumns(),
    filters: useEntryFilters(),
    dates: ENTRY_DATES,
    onRow: ({ id }) => void navigate(`/finance/journal/${id}`),
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        level="h1"
        title={t("journal.title")}
        empty={t("journal.empty")}
        exports={{ path: PATH, file: "journal.csv", query: AS_CSV }}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.journal", translationNs: "finance", rank: 2 })

export const handle = { breadcrumb: () => <Crumb ns="finance" text="menu.journal" /> }

export default JournalPage
