import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { principalOf } from "../../../../../../principal/principal"
import { enterShopWorkflow } from "../../../../../../workflows/tenants/workflows/enter-shop"
import { originOf } from "../../../../../lib/origin"
import { shopOf } from "../../../in-shop"
import type { EnterBody } from "../../../validators"

/** From now on the operator's requests run inside the shop, until leaving or until the time is over. */
export async function POST(request: MedusaRequest<EnterBody>, response: MedusaResponse): Promise<void> {
  const shop = await shopOf(request)
  const { reason, minutes } = request.validatedBody
  const { result: visit } = await enterShopWorkflow(request.scope).run({
    input: { user_id: principalOf(request).actor_id, shop_id: shop.id, reason, minutes, origin: originOf(request) },
  })
  response.status(201).json({ visit: { ...visit, shop_name: shop.name } })
}
