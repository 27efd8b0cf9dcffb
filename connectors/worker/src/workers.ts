import type { Queue } from "@dakkah/contracts"
import type { DataConverter } from "@temporalio/common"
import { type NativeConnection, Worker, type WorkerOptions } from "@temporalio/worker"
import { activitiesByQueue, localActivities } from "./activities"
import type { WrapOptions } from "./activities/wrap"
import type { AdapterChoice } from "./adapters/choice"
import { activityInterceptors } from "./interceptors"
import { WORKFLOW_QUEUES } from "./registry"

/** Few when it is quiet, more under load; six queues with ten fixed pollers each would be sixty idle calls. */
const POLLERS = { type: "autoscaling", minimum: 1, initial: 2, maximum: 20 } as const

export interface WorkersOptions {
  connection: NativeConnection
  namespace: string
  queues: readonly Queue[]
  adapters: AdapterChoice
  bundlePath: string
  /** Milliseconds. */
  graceTime: number
  dataConverter?: DataConverter
  onLostEntry: WrapOptions["onLostEntry"]
}

/** One worker per queue. Each sizes its cache from the whole heap by default, so six would want six heaps: 100 workflows each. */
export async function createWorkers(options: WorkersOptions): Promise<Worker[]> {
  const { connection, namespace, adapters, bundlePath, graceTime, dataConverter } = options
  const activities = activitiesByQueue(adapters, options.onLostEntry)
  const common: Omit<WorkerOptions, "taskQueue"> = {
    connection,
    namespace,
    shutdownGraceTime: graceTime,
    activityTaskPollerBehavior: POLLERS,
    interceptors: { activity: [activityInterceptors] },
    ...(dataConverter && { dataConverter }),
  }
  return Promise.all(
    options.queues.map((taskQueue) => {
      const own = activities[taskQueue]
      if (!WORKFLOW_QUEUES.includes(taskQueue)) return Worker.create({ ...common, taskQueue, activities: own })
      return Worker.create({
        ...common,
        taskQueue,
        activities: { ...own, ...localActivities(adapters) },
        workflowBundle: { codePath: bundlePath },
        workflowTaskPollerBehavior: POLLERS,
        maxCachedWorkflows: 100,
      })
    }),
  )
}
