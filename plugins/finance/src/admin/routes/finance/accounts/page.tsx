import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate, useSearchParams } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { ExportButton } from "../../../components/export-button"
import { ServerTable } from "../../../components/server-table"
import { useAccountColumns, useAccountFilters } from "../../../lib/account-columns"
import type { Account } from "../../../lib/types"
import { useServerTable } from "../../../lib/use-server-table"

const PATH = "/admin/finance/accounts"

const AccountsPage = () => {
  const { t, i18n } = useTranslation("finance")
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const { table, query, asked } = useServerTable<Account>({
    path: PATH,
    rows: "accounts",
    columns: useAccountColumns(),
    filters: useAccountFilters(),
    initialSearch: parameters.get("q") ?? "",
    onRow: ({ id }) => void navigate(`/finance/accounts/${id}`),
  })
  const exported = <ExportButton path={PATH} query={{ ...asked, format: "csv" }} file="accounts.csv" />
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        title={t("account.title")}
        empty={t("account.empty")}
        table={table}
        query={query}
        actions={exported}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.accounts", translationNs: "finance", rank: 1 })

export const handle = { breadcrumb: () => <Crumb text="menu.accounts" /> }

export default AccountsPage
