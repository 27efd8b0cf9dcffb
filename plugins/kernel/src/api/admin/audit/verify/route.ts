import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../modules/kernel"
import type KernelModuleService from "../../../../modules/kernel/service"

/** Recomputes the tenant's chain and names the first broken link. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  response.json({ verdict: await kernel.verifyAudit() })
}
