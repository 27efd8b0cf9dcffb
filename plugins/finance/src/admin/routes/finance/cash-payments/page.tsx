import { Crumb } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DeferredPayments } from "../../../components/deferred-payments"

const CashPaymentsPage = () => (
  <DeferredPayments
    texts="cash"
    path="/admin/finance/cash-payments"
    rows="cash_payments"
    action="confirm"
    body={(_payment, receipt) => ({ receipt })}
  />
)

export const config = defineRouteConfig({ label: "menu.cash_payments", translationNs: "finance", rank: 4 })

export const handle = { breadcrumb: () => <Crumb ns="finance" text="menu.cash_payments" /> }

export default CashPaymentsPage
