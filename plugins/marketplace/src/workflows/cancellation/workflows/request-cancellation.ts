import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { acceptCancellationStep, type AcceptCancellationInput } from "../steps/accept-cancellation"

export interface RequestCancellationInput extends AcceptCancellationInput {
  /** From where; kept in the audit log. */
  origin?: { ip?: string; user_agent?: string }
}

/**
 * Asks for an order, some of its vendor orders or some pieces to be cancelled. Answers a `CancellationAnswer`: the request, which WF-003
 * carries out behind it, or a refusal. The same `source_key` is the same request.
 */
export const requestCancellationWorkflow = createWorkflow("request-cancellation", (input: RequestCancellationInput) => {
  const answer = acceptCancellationStep(input)
  when("cancellation-is-new", { answer }, ({ answer }) => answer.refusal === undefined && answer.applied).then(() => {
    appendAuditWorkflow.runAsStep({
      input: transform({ input, answer }, ({ input, answer }) => ({
        action: "order.cancel_requested",
        resource_type: "order",
        resource_id: input.order_id,
        after: {
          cancellation_id: answer.cancellation_id,
          actor_type: input.actor_type,
          reason: input.reason,
          reason_code: input.reason_code ?? null,
          ...input.wish,
        },
        origin: input.origin,
        source_key: `${answer.cancellation_id}/requested`,
      })),
    })
  })
  return new WorkflowResponse(answer)
})
