import { sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE } from "../../../../modules/ledger"
import type { TrialBalanceRow } from "../../../../modules/ledger/queries/trial-balance"
import type LedgerModuleService from "../../../../modules/ledger/service"
import type { TrialBalanceQuery } from "../validators"

const COLUMNS = [
  "code",
  "name",
  "type",
  "currency_code",
  "accounts",
  "debit_turnover",
  "credit_turnover",
  "debit",
  "credit",
] as const

/** Debits and credits per account and currency, in minor units, with the sums that must be equal. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { currency_code, as_of, format } = req.validatedQuery as unknown as TrialBalanceQuery
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  const rows = await ledger.trialBalance({ currency_code, as_of })
  if (format === "csv")
    return sendCsv(res, "trial-balance", COLUMNS, (limit, offset) =>
      Promise.resolve(rows.slice(offset, offset + limit)),
    )
  res.json({ trial_balance: rows, totals: totals(rows) })
}

function totals(rows: readonly TrialBalanceRow[]) {
  return [...new Set(rows.map((row) => row.currency_code))].map((currency_code) => {
    const own = rows.filter((row) => row.currency_code === currency_code)
    const debit = own.reduce((sum, row) => sum + row.debit, 0)
    const credit = own.reduce((sum, row) => sum + row.credit, 0)
    return { currency_code, debit, credit, balanced: debit === credit }
  })
}
