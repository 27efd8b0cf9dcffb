import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import type { ServiceEvent } from "../../../modules/kernel/types"

/** Not taken back: an event that is said is said. */
export const emitServiceEventStep = createStep("emit-service-event", async (event: ServiceEvent, { container }) => {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  return new StepResponse(await kernel.emitServiceEvent(event))
})
