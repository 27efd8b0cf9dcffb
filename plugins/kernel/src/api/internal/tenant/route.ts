import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { refuse, sendResult, succeed } from "../../../internal/results"
import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

/** The facts of the caller's tenant that other systems keep a copy of, and the systems it has chosen. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  try {
    const { settings, ...shop } = await request.scope.resolve<KernelModuleService>(KERNEL).ownShop()
    const { adapters, branding } = settings
    sendResult(response, succeed({ ...shop, adapters, branding }, { applied: false }))
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) throw error
    sendResult(response, refuse("tenant_unknown", error.message))
  }
}
