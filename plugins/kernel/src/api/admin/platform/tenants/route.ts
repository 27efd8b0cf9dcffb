import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { generateEntityId } from "@medusajs/framework/utils"

import { KERNEL } from "../../../../modules/kernel"
import type KernelModuleService from "../../../../modules/kernel/service"
import { currentActor } from "../../../../tenancy/context"
import { openShop } from "../../../../workflows/tenants/workflows/open-shop"
import { changedBy } from "../../../lib/changed-by"
import type { OpenShopBody } from "../../../lib/shop-body"
import { auditAtHome, shopOf } from "../in-shop"
import type { ListShopsParams } from "../validators"

export async function GET(request: MedusaRequest<unknown, ListShopsParams>, response: MedusaResponse): Promise<void> {
  const { limit, offset, order, q, status } = request.validatedQuery as ListShopsParams
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const { shops, count } = await kernel.listShops({ q, status }, { limit, offset, order })
  response.json({ shops, count, limit, offset })
}

export async function POST(request: MedusaRequest<OpenShopBody>, response: MedusaResponse): Promise<void> {
  const { admin_email, ...facts } = request.validatedBody
  const shop = { ...facts, id: generateEntityId(undefined, "t"), default_currency: facts.currencies[0] as string }
  const { invite } = await openShop(request.scope, { shop, admin_email, by: changedBy(request) }, currentActor())
  await auditAtHome(request, "tenant.created", shop.id, { ...shop, admin_email })
  response.status(201).json({ shop: await shopOf(request, shop.id), invite })
}
