import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { Visit } from "../../../modules/kernel/lib/visits"
import type KernelModuleService from "../../../modules/kernel/service"
import type { AuditEntryInput } from "../../../modules/kernel/types"
import { runAsTenant, currentActor } from "../../../tenancy/context"

export interface VisitInput {
  user_id: string
  shop_id: string
  reason: string
  minutes: number
  origin?: AuditEntryInput["origin"]
}

/** The stay begins in the platform's books and is announced in the shop's own. Undone by ending it. */
export const startVisitStep = createStep(
  "start-visit",
  async (input: VisitInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    const visit = await kernel.startVisit(input)
    await announce(kernel, "operator.entered", visit, input.origin)
    return new StepResponse(visit, input)
  },
  async (input, { container }) => {
    if (input) await container.resolve<KernelModuleService>(KERNEL).endVisit(input.user_id, input.origin)
  },
)

/** Written into the chain of the shop that is visited: its people see who came, why, and until when. */
export function announce(
  kernel: KernelModuleService,
  action: string,
  { id, shop_id, reason, expires_at }: Visit,
  origin: AuditEntryInput["origin"],
): Promise<unknown> {
  const after = { visit_id: id, reason, expires_at }
  const entry = { action, resource_type: "tenant", resource_id: shop_id, after, origin }
  return runAsTenant(shop_id, () => kernel.appendAudit(entry), currentActor())
}
