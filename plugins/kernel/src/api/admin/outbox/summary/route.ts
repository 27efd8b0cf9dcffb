import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../modules/kernel"
import type KernelModuleService from "../../../../modules/kernel/service"

/** Depth, age and rates of the last hour. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  response.json({ summary: await kernel.outboxSummary() })
}
