import { defineQuery, defineSignal } from "@temporalio/workflow"

/** An operator's answer to a stuck saga: try the step again. */
export const sagaRetry = defineSignal<[{ actor_id?: string }?]>("saga.retry")

/** An operator's answer to a stuck saga: leave this step as it is, and go on. `step` guards against a doubled signal. */
export const sagaGiveUp = defineSignal<[{ reason: string; step?: string; actor_id?: string }]>("saga.give_up")

/** Where a saga stands. Present in every saga. */
export const getSagaState = defineQuery<SagaView>("getSagaState")

export interface SagaView {
  status: string
  /** The step under way, or the one it stopped at. */
  step: string | null
  done: string[]
  undone: string[]
  reason: string | null
  /** There is no way back: a cancellation undoes it from outside. */
  pivoted?: true
}
