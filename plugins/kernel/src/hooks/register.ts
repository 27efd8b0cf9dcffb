import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { HookRegistration, HookWorkflow } from "./on-hook"

type Handler = (
  input: unknown,
  context: { container: MedusaContainer; context?: Record<string, unknown> },
) => Promise<unknown>
type HookFunction = (run: Handler, undo: Handler) => void

const registered = new Map<string, readonly HookRegistration[]>()

/**
 * Runs our handlers of a hook outside of its host, for a host that died before it came to it. They bear being run again.
 * @param hook `workflow.hook`
 */
export async function runHook(container: MedusaContainer, hook: string, input: unknown): Promise<void> {
  await dispatch(registered.get(hook) ?? [])(input, { container })
}

/**
 * Registers one handler per workflow hook (a second one is refused by the engine) that runs the plugins in their order.
 * When one fails, the engine undoes the host; the undo here takes back what the plugins did, last first.
 */
export function registerHooks(registrations: readonly HookRegistration[]): void {
  const groups = new Map<string, HookRegistration[]>()
  for (const registration of registrations) {
    const key = `${registration.workflow.getName()}.${registration.hook}`
    groups.set(key, [...(groups.get(key) ?? []), registration])
  }
  for (const [key, group] of groups) {
    const ordered = [...group].sort((left, right) => left.order - right.order)
    const first = ordered[0]
    const register = first && (first.workflow.hooks as Record<string, HookFunction | undefined>)[first.hook]
    if (!register) throw new Error(`hooks: "${key}" is not a hook of this version of Medusa`)
    registered.set(key, ordered)
    register(dispatch(ordered), takeBack(ordered))
  }
}

function dispatch(ordered: readonly HookRegistration[]): Handler {
  return async (input, { container }) => {
    const started: number[] = []
    for (const [index, { run }] of ordered.entries()) {
      started.push(index)
      try {
        await call(run, container, input)
      } catch (error) {
        // The engine does not undo a step that failed itself: what came before it is undone here.
        await undo(ordered, started, container, input)
        throw error
      }
    }
    return new StepResponse(undefined, { input, started })
  }
}

function takeBack(ordered: readonly HookRegistration[]): Handler {
  return async (done, { container }) => {
    const { input, started } = (done ?? {}) as { input?: unknown; started?: number[] }
    if (started) await undo(ordered, started, container, input)
  }
}

async function undo(
  ordered: readonly HookRegistration[],
  started: readonly number[],
  container: MedusaContainer,
  input: unknown,
): Promise<void> {
  for (const index of [...started].reverse()) {
    const workflow = ordered[index]?.undo
    if (workflow) await call(workflow, container, input)
  }
}

async function call(workflow: HookWorkflow, container: MedusaContainer, input: unknown): Promise<void> {
  await workflow(container).run({ input: input as never })
}
