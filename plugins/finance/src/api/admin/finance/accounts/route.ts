import { sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE } from "../../../../modules/ledger"
import type LedgerModuleService from "../../../../modules/ledger/service"
import type { AccountsQuery } from "../validators"

const COLUMNS = [
  "id",
  "code",
  "name",
  "type",
  "owner_type",
  "owner_id",
  "currency_code",
  "debit",
  "credit",
  "balance",
] as const

/** Accounts with their balances, in minor units. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format, limit, offset, ...filter } = req.validatedQuery as unknown as AccountsQuery
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  if (format === "csv") {
    return sendCsv(
      res,
      "accounts",
      COLUMNS,
      async (take, skip) => (await ledger.accountBalances({ ...filter, limit: take, offset: skip })).rows,
    )
  }
  const { rows, count } = await ledger.accountBalances({ ...filter, limit, offset })
  res.json({ accounts: rows, count, limit, offset })
}
