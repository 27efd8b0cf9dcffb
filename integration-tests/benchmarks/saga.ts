import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { Client, Connection } from "@temporalio/client"
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker"
import { ensureSearchAttributes } from "@dakkah/worker/search-attributes"
import { type Contender, interleave } from "./lib/interleave"
import type { Measurement, Settings } from "./lib/result"
import { setting } from "./lib/running"
import { inParallel } from "./lib/in-parallel"
import type { BenchInput } from "./saga/workflows"

const QUEUE = "medusa-commerce"
const STEPS = 20
const AT_ONCE = 5

/** What a saga's `step` (key, undo, cancellation, view) adds to bare activities, on a worker of our own and the real server. */
export async function saga({ quick }: Settings): Promise<Measurement> {
  Runtime.install({ logger: new DefaultLogger("ERROR") })
  const address = setting("TEMPORAL_ADDRESS")
  const namespace = setting("TEMPORAL_NAMESPACE")
  const [native, connection] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
  ])
  await ensureSearchAttributes(connection, namespace)
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: QUEUE,
    workflowsPath: join(__dirname, "saga", "workflows.ts"),
    activities: {
      recordAuditLog: () => Promise.resolve({ success: true, data: {} }),
      reportSaga: () => Promise.resolve({ success: true, data: {} }),
      describePorts: () => Promise.resolve({ commerce: ["recordAuditLog", "reportSaga", "reverseCommissions"] }),
    },
  })
  const client = new Client({ connection, namespace })
  try {
    const comparison = await worker.runUntil(() =>
      interleave(
        `workflows of ${STEPS} activities, ${AT_ONCE} at once`,
        [
          runs(client, "bare activities", "benchBare"),
          runs(client, "steps", "benchSteps"),
          runs(client, "whole saga", "benchSaga"),
        ],
        { rounds: quick ? 2 : 7, amount: quick ? 5 : 20, unit: "workflow" },
      ),
    )
    return {
      comparisons: [comparison],
      goals: [{ contender: "steps", measure: "cpu_ratio", at_least: 1 / 1.2 }],
      notes: [
        "CPU of the process with worker and client. 'steps' does as many activities as the baseline, with an undo registered for each, and asks its ports once; 'whole saga' does two more, its reports.",
      ],
    }
  } finally {
    await native.close()
    await connection.close()
  }
}

function runs(client: Client, name: string, workflow: string): Contender {
  return {
    name,
    cpu: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1e6
    },
    run: (amount) =>
      inParallel(amount, AT_ONCE, async () => {
        const workflowId = `tenant:t_bench:benchmark:${randomUUID()}:run`
        const input: BenchInput = {
          workflow_id: workflowId,
          tenant_id: "t_bench",
          correlation_id: workflowId,
          subject: randomUUID(),
          steps: STEPS,
        }
        await client.workflow.execute(workflow, { workflowId, taskQueue: QUEUE, args: [input] })
      }),
  }
}
