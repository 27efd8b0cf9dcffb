import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ConfirmDialog } from "../../../components/confirm-dialog"
import { Crumb } from "../../../components/crumb"
import { ServerTable } from "../../../components/server-table"
import { useDeferredColumns, useDeferredFilters } from "../../../lib/deferred-columns"
import type { DeferredPayment } from "../../../lib/types"
import { useServerTable } from "../../../lib/use-server-table"

const PATH = "/admin/finance/bank-transfers"

const BankTransfersPage = () => {
  const { t, i18n } = useTranslation("finance")
  const [chosen, setChosen] = useState<DeferredPayment | null>(null)
  const { table, query } = useServerTable<DeferredPayment>({
    path: PATH,
    rows: "bank_transfers",
    columns: useDeferredColumns(setChosen, t("match.action")),
    filters: useDeferredFilters(),
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable title={t("match.list")} empty={t("match.empty")} table={table} query={query} />
      <ConfirmDialog
        payment={chosen}
        texts="match"
        path={({ id }) => `${PATH}/${id}/match`}
        body={({ amount, currency_code }, bank_reference) => ({ amount, currency_code, bank_reference })}
        close={() => setChosen(null)}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.bank_transfers", translationNs: "finance", rank: 3 })

export const handle = { breadcrumb: () => <Crumb text="menu.bank_transfers" /> }

export default BankTransfersPage
