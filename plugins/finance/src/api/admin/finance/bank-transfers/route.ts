import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listDeferred } from "../../../../lib/deferred-payments"
import { sendDeferredCsv } from "../deferred-csv"
import type { DeferredQuery } from "../validators"

/** Bank transfers that shoppers announced, with their orders. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format, ...filter } = req.validatedQuery as unknown as DeferredQuery
  if (format === "csv") return sendDeferredCsv(req.scope, res, "bank-transfers", { ...filter, method: "bank_transfer" })
  const { rows, count } = await listDeferred(req.scope, { ...filter, method: "bank_transfer" })
  res.json({ bank_transfers: rows, count, limit: filter.limit, offset: filter.offset })
}
