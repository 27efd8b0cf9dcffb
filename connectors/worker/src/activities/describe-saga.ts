import { getClient } from "@temporalio/activity"
import { WorkflowNotFoundError } from "@temporalio/common"
import type { SagaView } from "../workflows/lib/messages"
import type { OtherSaga } from "../workflows/lib/other-saga"
import type { SagaResult } from "../workflows/lib/outcome"

/** Where the newest run under an id stands. Asks the engine, because reports of a saga are news that may be lost. */
export async function describeSaga(workflow_id: string): Promise<OtherSaga> {
  const handle = getClient().workflow.getHandle(workflow_id)
  try {
    const { status } = await handle.describe()
    if (status.name === "COMPLETED") {
      const result = (await handle.result()) as SagaResult
      return { state: "ended", outcome: result.status }
    }
    if (status.name !== "RUNNING") return { state: "ended", outcome: status.name.toLowerCase() }
    const view = await handle.query<SagaView>("getSagaState")
    return { state: view.pivoted ? "past_pivot" : "running", status: view.status, reason: view.reason }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { state: "unknown" }
    throw error
  }
}
