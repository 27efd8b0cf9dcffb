import { QUEUES, type Queue } from "@dakkah/contracts"
import * as workflows from "./workflows"

/** Queues that host workflows; the workers of all others execute activities only, which saves their memory and start. */
export const WORKFLOW_QUEUES: readonly Queue[] = QUEUES.filter((queue) =>
  Object.values(workflows).some((workflow) =>
    "queue" in workflow ? workflow.queue === queue : queue === "medusa-commerce",
  ),
)

/** Names of the workflows this build can run. An unknown type is no error at its start, so whoever starts one looks here first. */
export const WORKFLOW_TYPES: readonly string[] = Object.keys(workflows)
