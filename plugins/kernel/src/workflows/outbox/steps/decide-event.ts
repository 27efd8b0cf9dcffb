import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import type { AuditEntryInput } from "../../../modules/kernel/types"

export interface DecideEventInput {
  id: string
  verdict: "retry" | "discard"
  reason: string
  origin?: AuditEntryInput["origin"]
}

/** Not taken back: the relay may have claimed the event a moment later. */
export const decideOutboxEventStep = createStep(
  "decide-outbox-event",
  async ({ id, ...decision }: DecideEventInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    await kernel.decideOutboxEvent(id, decision)
    return new StepResponse({ id, verdict: decision.verdict })
  },
)
