import type { ActivityContext, SagaInput } from "@dakkah/contracts"
import { commerce } from "@dakkah/worker/workflows/lib/ports"
import { saga } from "@dakkah/worker/workflows/lib/saga"
import { proxyActivities } from "@temporalio/workflow"

export interface BenchInput extends SagaInput {
  subject: string
  steps: number
}

const subject = (input: BenchInput) => ({ type: "benchmark", id: input.subject })
const record = (number: number) => ({ action: `step-${number}`, resource_type: "benchmark", resource_id: "b" })

/** Steps with their undo, without the two reports at its ends: as many activities as the bare one. */
export const benchSteps = saga<BenchInput>(
  "benchSteps",
  async ({ steps }, { step }) => {
    for (let number = 1; number <= steps; number += 1)
      await step(commerce.recordAuditLog, record(number), {
        ordinal: number,
        undo: commerce.reverseCommissions as never,
      })
  },
  { subject, child: true },
)

/** The same with everything that a saga says of itself. */
export const benchSaga = saga<BenchInput>(
  "benchSaga",
  async ({ steps }, { step }) => {
    for (let number = 1; number <= steps; number += 1)
      await step(commerce.recordAuditLog, record(number), {
        ordinal: number,
        undo: commerce.reverseCommissions as never,
      })
  },
  { subject },
)

const bare = proxyActivities<{ recordAuditLog(input: unknown, context: ActivityContext): Promise<unknown> }>({
  taskQueue: "medusa-commerce",
  startToCloseTimeout: "30s",
})

/** The baseline: the same activities with the same input, and nothing else. */
export async function benchBare({ steps, tenant_id, correlation_id, workflow_id }: BenchInput): Promise<void> {
  for (let number = 1; number <= steps; number += 1) {
    const idempotency_key = `${tenant_id}/bench/audit/${number}`
    await bare.recordAuditLog(record(number), { tenant_id, correlation_id, causation_id: workflow_id, idempotency_key })
  }
}
