import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { updateShopWorkflow } from "../../../workflows/tenants/workflows/update-shop"
import type { ReasonBody } from "../../lib/list-params"
import { originOf } from "../../lib/origin"
import { auditAtHome, inShop, shopOf } from "./in-shop"

const CHANGES = {
  suspended: { from: "active", action: "tenant.suspended" },
  active: { from: "suspended", action: "tenant.resumed" },
} as const

/**
 * Closes a shop, or opens it again. Its store and admin answer that it is closed and jobs pass it by; orders that are under way go on.
 * @throws MedusaError NOT_ALLOWED where it is so already
 */
export async function changeStatus(
  request: MedusaRequest<ReasonBody>,
  response: MedusaResponse,
  status: keyof typeof CHANGES,
): Promise<void> {
  const shop = await shopOf(request)
  const { from, action } = CHANGES[status]
  const { reason } = request.validatedBody
  if (shop.status !== from) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `shop: "${shop.name}" is ${shop.status}, not ${from}`)
  }
  const change = { status, status_reason: status === "suspended" ? reason : null }
  await inShop(shop.id, () =>
    updateShopWorkflow(request.scope).run({ input: { change, action, reason, origin: originOf(request) } }),
  )
  await auditAtHome(request, action, shop.id, { reason })
  response.json({ shop: await shopOf(request) })
}
