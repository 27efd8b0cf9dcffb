import type { MedusaContainer } from "@medusajs/framework/types"

/** A workflow as `createWorkflow` returns it, seen from a hook: run with the hook's own input. */
export type HookWorkflow = (container: MedusaContainer) => {
  run: (options: { input: never; context?: Record<string, unknown> }) => Promise<{ result: unknown }>
}

/** The host of a hook: any of core's workflows. */
export interface HookHost {
  getName: () => string
  hooks: object
}

export interface HookRegistration {
  workflow: HookHost
  hook: string
  /** Lower runs first. */
  order: number
  run: HookWorkflow
  /** Run with the same input when a later step of the host fails. It must bear being run where nothing was done. */
  undo?: HookWorkflow
}

/** One line of a plugin's `hooks.ts`. The kernel owns each hook and calls our plugins in order. */
export function onHook<W extends HookHost>(
  workflow: W,
  hook: keyof W["hooks"] & string,
  registration: { order: number; run: HookWorkflow; undo?: HookWorkflow },
): HookRegistration {
  return { workflow, hook, ...registration }
}
