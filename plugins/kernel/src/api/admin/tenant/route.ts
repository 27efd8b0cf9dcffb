import { ADAPTERS } from "@dakkah/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import { updateShopWorkflow } from "../../../workflows/tenants/workflows/update-shop"
import { requireConsistent } from "../../lib/consistent-change"
import { originOf } from "../../lib/origin"
import type { ChangeOwnShopBody } from "../../lib/shop-body"

/** The caller's shop with its settings, and the adapters that may be chosen for each port. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const shop = await request.scope.resolve<KernelModuleService>(KERNEL).ownShop()
  response.json({ tenant: shop, installed_adapters: ADAPTERS })
}

export async function POST(request: MedusaRequest<ChangeOwnShopBody>, response: MedusaResponse): Promise<void> {
  const change = request.validatedBody
  requireConsistent(await request.scope.resolve<KernelModuleService>(KERNEL).ownShop(), change)
  const { result } = await updateShopWorkflow(request.scope).run({ input: { change, origin: originOf(request) } })
  response.json({ tenant: result, installed_adapters: ADAPTERS })
}
