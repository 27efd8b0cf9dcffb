import { Crumb, ServerTable, useServerTable } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useAccountColumns, useAccountFilters } from "../../../lib/account-columns"
import type { Account } from "../../../lib/types"

const PATH = "/admin/finance/accounts"
const AS_CSV = { format: "csv" }

const AccountsPage = () => {
  const { t, i18n } = useTranslation("finance")
  const navigate = useNavigate()
  const list = useServerTable<Account>({
    scope: "finance",
    path: PATH,
    rows: "accounts",
    columns: useAccountColumns(),
    filters: useAccountFilters(),
    onRow: ({ id }) => void navigate(`/finance/accounts/${id}`),
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        level="h1"
        title={t("account.title")}
        empty={t("account.empty")}
        exports={{ path: PATH, file: "accounts.csv", query: AS_CSV }}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.accounts", translationNs: "finance", rank: 1 })

export const handle = { breadcrumb: () => <Crumb ns="finance" text="menu.accounts" /> }

export default AccountsPage
