import type { SagaReport } from "@dakkah/contracts"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

/** Not taken back: it is a note about another system's state, and the next report replaces it. */
export const reportSagaStep = createStep("report-saga", async (report: SagaReport, { container }) => {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  return new StepResponse(await kernel.reportSaga(report))
})
