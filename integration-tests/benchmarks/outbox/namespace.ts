import { randomUUID } from "node:crypto"
import { Connection } from "@temporalio/client"
import { ensureSearchAttributes } from "@dakkah/outbox/relay/search-attributes"
import { until } from "../../src/http"
import { setting } from "../lib/running"

const DAY_SECONDS = 86_400

/** A namespace in which no workflow id was used yet, so that the same orders can be placed again. */
export async function newNamespace(): Promise<string> {
  const namespace = `bench-${randomUUID().slice(0, 8)}`
  const connection = await Connection.connect({ address: setting("TEMPORAL_ADDRESS") })
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: DAY_SECONDS as never },
    })
    const query = "TenantId = 'none'"
    // Known to the frontend is not known to all parts of the server.
    await until(`namespace ${namespace}`, () =>
      ensureSearchAttributes(connection, namespace)
        .then(() => connection.workflowService.listWorkflowExecutions({ namespace, query }))
        .then(
          () => true as const,
          () => null,
        ),
    )
    return namespace
  } finally {
    await connection.close()
  }
}
