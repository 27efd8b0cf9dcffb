import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import { RECOVERY_DELAY_SECONDS } from "../../../recovery/half-placement"
import type { ListHalfPlacementsParams } from "./validators"

/** Orders whose checkout died and that nothing has brought to an end yet: empty where all is well. */
export async function GET(
  request: MedusaRequest<unknown, ListHalfPlacementsParams>,
  response: MedusaResponse,
): Promise<void> {
  const { limit, offset } = request.validatedQuery as unknown as ListHalfPlacementsParams
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const { rows, count } = await kernel.halfPlacements({ seconds: RECOVERY_DELAY_SECONDS, limit, offset })
  response.json({ half_placements: rows, count, limit, offset })
}
