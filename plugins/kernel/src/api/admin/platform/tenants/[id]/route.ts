import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../../modules/kernel"
import type KernelModuleService from "../../../../../modules/kernel/service"
import { updateShopWorkflow } from "../../../../../workflows/tenants/workflows/update-shop"
import { requireConsistent } from "../../../../lib/consistent-change"
import { originOf } from "../../../../lib/origin"
import type { ChangeShopBody } from "../../../../lib/shop-body"
import { auditAtHome, inShop, shopOf } from "../../in-shop"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const shop = await shopOf(request)
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const { settings } = await inShop(shop.id, () => kernel.ownShop())
  response.json({ shop: { ...shop, settings } })
}

export async function POST(request: MedusaRequest<ChangeShopBody>, response: MedusaResponse): Promise<void> {
  const { id } = await shopOf(request)
  const change = request.validatedBody
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const { settings } = await inShop(id, async () => {
    requireConsistent(await kernel.ownShop(), change)
    return (await updateShopWorkflow(request.scope).run({ input: { change, origin: originOf(request) } })).result
  })
  await auditAtHome(request, "tenant.changed", id, change)
  response.json({ shop: { ...(await shopOf(request)), settings } })
}
