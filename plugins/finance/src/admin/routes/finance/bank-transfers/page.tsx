import { Crumb } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DeferredPayments } from "../../../components/deferred-payments"

const BankTransfersPage = () => (
  <DeferredPayments
    texts="match"
    path="/admin/finance/bank-transfers"
    rows="bank_transfers"
    action="match"
    body={({ amount, currency_code }, bank_reference) => ({ amount, currency_code, bank_reference })}
  />
)

export const config = defineRouteConfig({ label: "menu.bank_transfers", translationNs: "finance", rank: 3 })

export const handle = { breadcrumb: () => <Crumb ns="finance" text="menu.bank_transfers" /> }

export default BankTransfersPage
