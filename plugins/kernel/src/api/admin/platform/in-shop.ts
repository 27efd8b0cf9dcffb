import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { KERNEL } from "../../../modules/kernel"
import type { Shop } from "../../../modules/kernel/lib/tenants"
import type KernelModuleService from "../../../modules/kernel/service"
import { currentActor, runAsTenant } from "../../../tenancy/context"
import { appendAuditWorkflow } from "../../../workflows/audit/workflows/append-audit"
import { originOf } from "../../lib/origin"

/** @throws MedusaError NOT_FOUND for what is no shop of the city */
export async function shopOf(request: MedusaRequest, id = String(request.params["id"])): Promise<Shop> {
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const { shops } = await kernel.listShops({ id }, { limit: 1, offset: 0 })
  const [shop] = shops
  if (!shop) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no shop ${id}`)
  return shop
}

/** Enters a shop by name for one piece of work; the operator stays the actor. */
export const inShop = <T>(id: string, work: () => Promise<T>): Promise<T> => runAsTenant(id, work, currentActor())

/** What an operator did to a shop stands in the platform's own audit log too; the shop's has the details. */
export async function auditAtHome(
  request: MedusaRequest,
  action: string,
  shop_id: string,
  after: unknown,
): Promise<void> {
  await appendAuditWorkflow(request.scope).run({
    input: { action, resource_type: "tenant", resource_id: shop_id, after, origin: originOf(request) },
  })
}
