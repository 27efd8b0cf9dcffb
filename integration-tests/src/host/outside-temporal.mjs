import { randomBytes } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { Connection } from "@temporalio/client"

const RETENTION_S = 30 * 24 * 3_600
const KNOWN_MS = 60_000

/**
 * A namespace of this run's own on a Temporal server that somebody else runs: workers of others poll queues of the same names there.
 * Taken away at the end.
 * @param {string} address "host:port"
 * @returns {Promise<{ settings: Record<string, string>, remove: () => Promise<void> }>}
 */
export async function outsideTemporal(address) {
  const namespace = `citytest-${randomBytes(4).toString("hex")}`
  await withConnection(address, async ({ workflowService }) => {
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: RETENTION_S },
    })
    // The server's parts hear of a new namespace one after another.
    const deadline = Date.now() + KNOWN_MS
    for (;;) {
      try {
        await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 })
        return
      } catch (error) {
        if (Date.now() > deadline) throw error
        await wait(200)
      }
    }
  })
  return {
    settings: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace },
    remove: () => withConnection(address, ({ operatorService }) => operatorService.deleteNamespace({ namespace })),
  }
}

/**
 * @template T
 * @param {string} address
 * @param {(connection: Connection) => Promise<T>} use
 */
async function withConnection(address, use) {
  const connection = await Connection.connect({ address })
  try {
    await use(connection)
  } finally {
    await connection.close()
  }
}
