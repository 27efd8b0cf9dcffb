import { Client, Connection } from "@temporalio/client"
import { run } from "graphile-worker"
import { setting } from "../lib/running"

/** The other side of the comparison, a process like the relay: graphile-worker's jobs start the workflows that they carry. */
interface Start {
  workflow: string
  workflow_id: string
  task_queue: string
  input: Record<string, unknown>
}

const POOL = 4
const CONCURRENCY = 100

async function main(): Promise<void> {
  const connection = await Connection.connect({ address: setting("TEMPORAL_ADDRESS") })
  const client = new Client({ connection, namespace: setting("TEMPORAL_NAMESPACE") })
  const start = ({ workflow, workflow_id, task_queue, input }: Start) =>
    client.workflow.start(workflow, {
      workflowId: workflow_id,
      taskQueue: task_queue,
      args: [input],
      workflowIdReusePolicy: "REJECT_DUPLICATE",
      workflowIdConflictPolicy: "USE_EXISTING",
    })
  const runner = await run({
    connectionString: setting("GRAPHILE_DATABASE_URL"),
    maxPoolSize: POOL + CONCURRENCY / 10,
    concurrency: CONCURRENCY,
    pollInterval: 500,
    taskList: {
      // A job of many: the payload is a list, and its task answers with a promise for each.
      start: async (payload) => {
        const starts = Array.isArray(payload) ? (payload as Start[]) : [payload as Start]
        await Promise.all(starts.map(start))
      },
    },
  })
  await runner.promise
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`)
  process.exitCode = 1
})
