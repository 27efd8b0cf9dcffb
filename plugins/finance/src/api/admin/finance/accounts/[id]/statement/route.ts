import { sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../../../../../modules/ledger"
import type LedgerModuleService from "../../../../../../modules/ledger/service"
import type { StatementQuery } from "../../../validators"

const COLUMNS = [
  "sequence",
  "posted_at",
  "kind",
  "description",
  "order_id",
  "vendor_order_id",
  "debit",
  "credit",
  "balance",
  "entry_id",
] as const

/** A page of an account's lines with the balance after each, in minor units. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format, limit, offset, order, ...filter } = req.validatedQuery as unknown as StatementQuery
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  const account_id = req.params.id ?? ""
  const direction = order === "sequence" ? "asc" : "desc"
  const read = (take: number, skip: number) =>
    ledger.statement({ ...filter, account_id, direction, limit: take, offset: skip })
  const statement = await read(limit, offset)
  if (!statement) throw new MedusaError(MedusaError.Types.NOT_FOUND, `account: "${account_id}" is not in the ledger`)
  if (format === "csv") {
    return sendCsv(
      res,
      `statement-${statement.account.code}`,
      COLUMNS,
      async (take, skip) => (await read(take, skip))?.lines ?? [],
    )
  }
  res.json({ account: statement.account, lines: statement.lines, count: statement.count, limit, offset })
}
