import { Connection } from "@temporalio/client"
import { ensureSearchAttributes } from "../../src/search-attributes"

/** The one Temporal server of a test run; it is started by whoever runs the tests. */
export const ADDRESS = process.env["TEST_TEMPORAL_ADDRESS"] ?? "localhost:17233"

const DAY_SECONDS = 86_400
const READY_MS = 30_000

/** A namespace of this run's own: the names of the queues are part of what is tested, so they cannot be unique. */
export async function createNamespace(name: string): Promise<void> {
  const connection = await Connection.connect({ address: ADDRESS })
  try {
    await connection.workflowService.registerNamespace({
      namespace: name,
      workflowExecutionRetentionPeriod: { seconds: DAY_SECONDS as never },
    })
    await eventually(() => ensureSearchAttributes(connection, name))
    // Known to the frontend is not known to all: start only when a search finds the namespace and its attributes.
    await eventually(() =>
      connection.workflowService.listWorkflowExecutions({ namespace: name, query: "SagaStatus = 'running'" }),
    )
  } finally {
    await connection.close()
  }
}

export async function deleteNamespace(name: string): Promise<void> {
  const connection = await Connection.connect({ address: ADDRESS })
  await connection.operatorService.deleteNamespace({ namespace: name }).catch(() => undefined)
  await connection.close()
}

async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + READY_MS
  for (;;) {
    try {
      await attempt()
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
