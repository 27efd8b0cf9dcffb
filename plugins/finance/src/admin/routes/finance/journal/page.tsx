import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { ExportButton } from "../../../components/export-button"
import { ServerTable } from "../../../components/server-table"
import { useEntryFilters, useJournalColumns } from "../../../lib/journal-columns"
import type { JournalEntry } from "../../../lib/types"
import { useServerTable } from "../../../lib/use-server-table"

const PATH = "/admin/finance/journal"

const JournalPage = () => {
  const { t, i18n } = useTranslation("finance")
  const navigate = useNavigate()
  const { table, query, asked } = useServerTable<JournalEntry>({
    path: PATH,
    rows: "journal_entries",
    columns: useJournalColumns(),
    filters: useEntryFilters(),
    onRow: ({ id }) => void navigate(`/finance/journal/${id}`),
  })
  const exported = <ExportButton path={PATH} query={{ ...asked, format: "csv" }} file="journal.csv" />
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        title={t("journal.title")}
        empty={t("journal.empty")}
        table={table}
        query={query}
        actions={exported}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.journal", translationNs: "finance", rank: 2 })

export const handle = { breadcrumb: () => <Crumb text="menu.journal" /> }

export default JournalPage
