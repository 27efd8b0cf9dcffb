import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { applicationTraces } from "../../../../../application"
import { KERNEL } from "../../../../../modules/kernel"
import type KernelModuleService from "../../../../../modules/kernel/service"
import type { Moment } from "../../../../../order-life/trace"

/** @throws MedusaError NOT_FOUND where this shop has no such order */
export async function readLife(request: MedusaRequest): Promise<{ display_id: number; moments: Moment[] }> {
  const id = String(request.params["id"])
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "display_id"], filters: { id } })
  const [order] = data
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${id} was not found`)
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  return { display_id: Number(order.display_id), moments: await kernel.orderLife(id, applicationTraces()) }
}
