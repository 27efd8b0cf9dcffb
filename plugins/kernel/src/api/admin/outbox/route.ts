import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import type { ListOutboxParams } from "./validators"

/** Events that wait, went out or failed. The outbox is no module's entity, so the kernel's service reads it. */
export async function GET(request: MedusaRequest<unknown, ListOutboxParams>, response: MedusaResponse): Promise<void> {
  const { limit, offset, order, q, status, event_type, aggregate_type, aggregate_id } =
    request.validatedQuery as ListOutboxParams
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const page = await kernel.listOutbox(
    { q, status, event_type, aggregate_type, aggregate_id },
    { limit, offset, order },
  )
  response.json({ ...page, limit, offset })
}
