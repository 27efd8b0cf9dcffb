import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listDeferred } from "../../../../lib/deferred-payments"
import { sendDeferredCsv } from "../deferred-csv"
import type { DeferredQuery } from "../validators"

/** Cash to be collected at the door, with its orders. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format, ...filter } = req.validatedQuery as unknown as DeferredQuery
  if (format === "csv")
    return sendDeferredCsv(req.scope, res, "cash-payments", { ...filter, method: "cash_on_delivery" })
  const { rows, count } = await listDeferred(req.scope, { ...filter, method: "cash_on_delivery" })
  res.json({ cash_payments: rows, count, limit: filter.limit, offset: filter.offset })
}
