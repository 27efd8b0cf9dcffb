import { refuse, succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { reverseCommissionsOfOrderWorkflow } from "../../../../../workflows/commission/workflows/reverse-commissions"
import { answerForOrder } from "../../answer"

/** Undo of the commissions: ensures one reversal per charge, or what one cancellation gives back; nothing to reverse is success. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, async (order_id, { tenant_id }) => {
    const { cancellation_id } = request.body as { cancellation_id?: unknown }
    if (cancellation_id !== undefined && typeof cancellation_id !== "string")
      return refuse("invalid_body", "cancellation_id: must be the id of a request to cancel")
    const { result } = await reverseCommissionsOfOrderWorkflow(request.scope).run({
      input: { order_id, tenant_id, cancellation_id },
    })
    return succeed({ transaction_ids: result.transaction_ids }, { applied: result.applied })
  })
}
