import type { Delivery } from "@dakkah/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Outcome, Refusal } from "../../../rules/outcome"
import { readDelivery } from "./read"

/**
 * Answers a change with the delivery as it is now, or with the refusal: 404 for what is not there, 409 for a conflict, 400
 * otherwise. Not by a MedusaError: Medusa's error handler replaces the message of a conflict by its own.
 */
export async function sendChanged(req: MedusaRequest, res: MedusaResponse, outcome: Outcome<Delivery>): Promise<void> {
  if (outcome.done) {
    res.json({ delivery: await readDelivery(req, outcome.value.delivery_id) })
    return
  }
  const { code, message, details } = outcome.refusal
  const { status, type } = kindOf(outcome.refusal)
  res.status(status).json({ type, code, message, details })
}

function kindOf({ code, type }: Refusal): { status: number; type: string } {
  if (code.endsWith("not_found")) return { status: 404, type: "not_found" }
  return type === "DataConflictError" ? { status: 409, type: "conflict" } : { status: 400, type: "not_allowed" }
}
