import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { applicationReconciliations } from "../../../application"
import { RECONCILIATION } from "../../../modules/reconciliation"
import type ReconciliationModuleService from "../../../modules/reconciliation/service"

export interface ReconcileInput {
  /** Facts younger than so many seconds are on their way, and not judged. */
  older_than_seconds: number
  asked_by: string
}

/** A run that fails says so and where; what it found before stays. Not taken back: it changes nothing but its own notes. */
export const compareRecordsStep = createStep(
  "compare-records",
  async ({ older_than_seconds, asked_by }: ReconcileInput, { container }) => {
    const service = container.resolve<ReconciliationModuleService>(RECONCILIATION)
    const settled_before = new Date(Date.now() - older_than_seconds * 1_000)
    const { id } = await service.createReconciliationRuns({ settled_before, asked_by })
    const checks = applicationReconciliations()
    let differences = 0
    for (const [index, check] of checks.entries()) {
      try {
        differences += await service.compare(id, check, settled_before)
      } catch (error) {
        const failure = `${check.kind}: ${(error as Error).message}`
        await service.updateReconciliationRuns({ id, status: "failed", failure, checks: index, differences })
        throw error
      }
    }
    const run = await service.updateReconciliationRuns({
      ...{ id, status: "done" as const, finished_at: new Date() },
      ...{ checks: checks.length, differences },
    })
    return new StepResponse(run)
  },
)
