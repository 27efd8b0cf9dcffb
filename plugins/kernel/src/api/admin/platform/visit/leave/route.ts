import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { principalOf } from "../../../../../principal/principal"
import { leaveShopWorkflow } from "../../../../../workflows/tenants/workflows/leave-shop"
import { originOf } from "../../../../lib/origin"

/** Home again. Answers the same where nobody was away. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { result: visit } = await leaveShopWorkflow(request.scope).run({
    input: { user_id: principalOf(request).actor_id, origin: originOf(request) },
  })
  response.json({ visit })
}
