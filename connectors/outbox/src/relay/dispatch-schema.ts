import type { Dispatch } from "@dakkah/contracts"
import { z } from "zod"

const id = z.string().min(1).max(512)
const input = z.record(z.string(), z.unknown())

const dispatch = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("start"), workflow: id, workflow_id: id, task_queue: id, input }),
  z.object({ kind: z.literal("signal"), workflow_id: id, signal: id, input }),
  z.object({ kind: z.literal("none"), reason: z.string() }),
])

const refusal = z.object({
  success: z.literal(false),
  error: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }),
})

export type DispatchAnswer = { dispatch: Dispatch } | { error: z.output<typeof refusal>["error"] }

/**
 * What Medusa answered: a dispatch, as it is or as the data of an `ActivityResult`, or a refusal.
 * @throws ZodError
 */
export function parseDispatchAnswer(value: unknown): DispatchAnswer {
  const wrapped = z.looseObject({ success: z.boolean() }).safeParse(value)
  if (!wrapped.success) return { dispatch: dispatch.parse(value) }
  if (!wrapped.data.success) return { error: refusal.parse(value).error }
  return { dispatch: z.object({ data: dispatch }).parse(value).data }
}

const dispatches = z.object({ dispatches: z.array(dispatch.nullable()) })

/** What Medusa answered about so many events: null for one that has to be asked about alone. Null where that is no such answer. */
export function parseDispatches(text: string, count: number): (Dispatch | null)[] | null {
  try {
    const answer = dispatches.parse(JSON.parse(text))
    return answer.dispatches.length === count ? answer.dispatches : null
  } catch {
    return null
  }
}

const unhealthy = z.union([
  z.looseObject({ success: z.literal(false) }),
  z.looseObject({ data: z.looseObject({ healthy: z.literal(false) }) }),
])

/** Whether an answer of Medusa's health route says that Medusa is not well (its database is away, say). */
export function saysUnhealthy(text: string): boolean {
  try {
    return unhealthy.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
