import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../modules/kernel"
import type KernelModuleService from "../../../../modules/kernel/service"

/** Actions, kinds of things and actors of the latest entries, to filter the log by. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  response.json(await kernel.auditNames())
}
