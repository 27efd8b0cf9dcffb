import type { SagaInput, Timings } from "@dakkah/contracts"
import { WorkflowExecutionAlreadyStartedError } from "@temporalio/common"
import { executeChild, sleep } from "@temporalio/workflow"
import type { SagaResult } from "./outcome"
import type { Saga } from "./saga"

/**
 * Runs a saga as a child, under its own id. Where one runs already under that id (the parent was reset, or the child has a trigger of
 * its own), it is waited for and then run once more: each of its steps is an ensure, so the second run only reads what is there.
 *
 * ABANDON: a parent that is terminated takes no child with it. A capture that was begun is finished and booked; half a capture is worse.
 */
export async function runChild<I extends SagaInput, O>(
  child: Saga<I, O>,
  input: I,
  timings: Timings,
): Promise<SagaResult<O>> {
  for (let wait = timings.retry_first; ; wait = Math.min(wait * 2, timings.retry_most)) {
    try {
      return (await executeChild(child.workflow, {
        workflowId: input.workflow_id,
        taskQueue: child.queue,
        args: [input],
        workflowIdReusePolicy: "ALLOW_DUPLICATE",
        parentClosePolicy: "ABANDON",
      })) as SagaResult<O>
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
      await sleep(wait)
    }
  }
}
