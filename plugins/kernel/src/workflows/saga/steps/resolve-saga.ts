import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { SagaDecision } from "../../../modules/kernel/lib/sagas"
import type KernelModuleService from "../../../modules/kernel/service"

export interface ResolveSagaInput extends SagaDecision {
  id: string
}

/** Not taken back: the event that carries the decision commits with it. */
export const resolveSagaStep = createStep(
  "resolve-saga",
  async ({ id, ...decision }: ResolveSagaInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    return new StepResponse(await kernel.resolveSaga(id, decision))
  },
)
