import { Client, Connection } from "@temporalio/client"

export const TEMPORAL_ADDRESS = process.env["TEST_TEMPORAL_ADDRESS"] ?? "localhost:17233"

/** A client of the real server that ends what the test began. */
export async function testTemporal() {
  const connection = await Connection.connect({ address: TEMPORAL_ADDRESS })
  const client = new Client({ connection })
  const begun = new Set<string>()
  return {
    client,
    /** The workflow's description; also remembers it for the end. */
    async describe(workflowId: string) {
      begun.add(workflowId)
      return client.workflow.getHandle(workflowId).describe()
    },
    async history(workflowId: string) {
      return (await client.workflow.getHandle(workflowId).fetchHistory()).events ?? []
    },
    begun,
    async close() {
      for (const id of begun)
        await client.workflow
          .getHandle(id)
          .terminate("test over")
          .catch(() => undefined)
      await connection.close()
    },
  }
}
