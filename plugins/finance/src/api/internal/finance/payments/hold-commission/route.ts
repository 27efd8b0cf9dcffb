import { sendResult, succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { HoldCommissionBody } from "../../validators"

/** The commission is held by not paying it out: the ledger's sale entry keeps it. */
export const POST = (_req: MedusaRequest<HoldCommissionBody>, res: MedusaResponse) => {
  sendResult(res, succeed({ method: "ledger" as const }, { applied: false }))
}
