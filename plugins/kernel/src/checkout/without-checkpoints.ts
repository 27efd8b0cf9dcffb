import { TransactionOrchestrator, WorkflowManager } from "@medusajs/framework/orchestration"

interface StoredOptions {
  store?: boolean
  retentionTime?: number
}

/**
 * Keeps a workflow's state in memory while it runs, and nowhere else. The engine in memory saves a checkpoint around every step: steps
 * that run side by side disturb each other's ("Max retries exceeded for saving checkpoint"), a step that is done counts as failed, and
 * the undoing stops half way: an order without stock or payment. Nothing ever reads those checkpoints: this engine resumes no
 * workflow after a crash.
 * @throws Error where a version of the framework keeps these options elsewhere
 */
export function withoutCheckpoints(workflow_id: string): void {
  const workflow = WorkflowManager.getWorkflow(workflow_id) as
    { options: StoredOptions; orchestrator: { options?: StoredOptions } } | undefined
  // What a run looks at: the registered workflow's, its orchestrator's (copied for each run) and the table by name.
  const places = [
    workflow?.options,
    workflow?.orchestrator.options,
    TransactionOrchestrator.getWorkflowOptions(workflow_id),
  ]
  for (const options of places) {
    if (!options || !("store" in options))
      throw new Error(
        `checkout: this version of Medusa keeps the options of "${workflow_id}" elsewhere; look at withoutCheckpoints`,
      )
    options.store = false
    delete options.retentionTime
  }
}
