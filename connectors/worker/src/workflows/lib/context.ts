import type { ActivityContext, SagaInput, Timings } from "@dakkah/contracts"
import { effectKey } from "@dakkah/contracts/ids"
import { DEFAULT_TIMINGS } from "@dakkah/contracts/timings"
import type { ActivityRef } from "./ports"
import { EFFECTS } from "./effects"

export const timingsOf = (input: { timings?: Partial<Timings> }): Timings => ({ ...DEFAULT_TIMINGS, ...input.timings })

export interface EffectOptions {
  /** What the effect happens to; the saga's subject when absent. */
  subject?: string
  /** Overrides the activity's own effect name, where one activity does several deeds (an audit entry per action). */
  effect?: string
  /** 2 for the second deed of its kind on the subject. */
  ordinal?: number
}

/** What an activity is told about who asks and under which key. The key does not know the workflow: the same deed, the same key. */
export function contextOf(
  input: SagaInput,
  subject: string,
  activity: ActivityRef<never, unknown>,
  options: EffectOptions = {},
): ActivityContext {
  const adapter = input.adapters?.[activity.port]
  return {
    ...(adapter !== undefined && { adapter }),
    tenant_id: input.tenant_id,
    correlation_id: input.correlation_id,
    causation_id: input.causation_id ?? input.workflow_id,
    idempotency_key: effectKey({
      tenant_id: input.tenant_id,
      subject_id: options.subject ?? subject,
      effect: options.effect ?? EFFECTS[activity.name].effect,
      ordinal: options.ordinal ?? 1,
    }),
  }
}
