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

const PATH = "/admin/finance/cash-payments"

const CashPaymentsPage = () => {
  const { t, i18n } = useTranslation("finance")
  const [chosen, setChosen] = useState<DeferredPayment | null>(null)
  const { table, query } = useServerTable<DeferredPayment>({
    path: PATH,
    rows: "cash_payments",
    columns: useDeferredColumns(setChosen, t("cash.action")),
    filters: useDeferredFilters(),
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable title={t("cash.list")} empty={t("cash.empty")} table={table} query={query} />
      <ConfirmDialog
        payment={chosen}
        texts="cash"
        path={({ id }) => `${PATH}/${id}/confirm`}
        body={(_payment, receipt) => ({ receipt })}
        close={() => setChosen(null)}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.cash_payments", translationNs: "finance", rank: 4 })

export const handle = { breadcrumb: () => <Crumb text="menu.cash_payments" /> }

export default CashPaymentsPage
