import type { Queue, SagaInput, Timings } from "@dakkah/contracts"
import { QUEUE_OF_PORT } from "@dakkah/contracts/queues"
import type { EffectOptions } from "./context"
import type { SagaView } from "./messages"
import type { SettleWish } from "./other-saga"
import type { SagaError, SagaResult } from "./outcome"
import type { ActivityRef } from "./ports"
import { SagaRun } from "./run"

export interface StepOptions<I> extends EffectOptions {
  /** Registered before the step is called, with the step's own input: a step that timed out may have taken effect. */
  undo?: ActivityRef<I, unknown>
  /** Milliseconds over all attempts, where the port's patience does not fit. */
  within?: number
}

/** `step` calls one activity. With `optional`, a refusal, an outage or a missing capability is noted and the saga goes on. */
export interface Step {
  <I, O>(activity: ActivityRef<I, O>, input: I, options: StepOptions<I> & { optional: true }): Promise<O | undefined>
  <I, O>(activity: ActivityRef<I, O>, input: I, options?: StepOptions<I>): Promise<O>
}

/** What an undo is given: known beforehand, or made of why it is needed. */
export type UndoInput<I> = I | ((why: SagaError) => I)

export interface UndoOptions extends EffectOptions {
  /** News of the undoing, not part of it: where it cannot be done within the port's patience it is noted, and the saga ends. */
  optional?: boolean
}

export interface SagaTools<S> {
  step: Step
  /** Registers an undo for what a child (or another workflow that ensures the same) may do. Undoing nothing is fine. */
  undo: <I>(activity: ActivityRef<I, unknown>, input: UndoInput<I>, options?: UndoOptions) => void
  /** Activities that this run cannot do without: a port that cannot do one makes the saga refuse here, before its first step. */
  needs: (...activities: ActivityRef<never, unknown>[]) => void
  /** Runs another saga and waits for it. One that runs already under this id is waited for, then ensured. */
  child: <I extends SagaInput, O>(workflow: Saga<I, O>, input: I) => Promise<O>
  /** Waits while an entry of the order's timeline blocks it. Asked right before a deed that bills or ships; only in sagas about an order. */
  unblocked: () => Promise<void>
  /**
   * Says that there is no way back, and on the order's timeline that the saga has succeeded. Later cancellations come too late, an
   * optional step that fails is noted, a required one waits for an operator.
   */
  pivot: () => void
  /**
   * Waits until another saga has ended, and says how; null where there is none. Operators are told what is waited for. Not ended by a
   * cancellation: whoever waits stands behind its own pivot.
   */
  settled: (workflow_id: string, wish?: SettleWish) => Promise<string | null>
  timings: Timings
  /** What signals write and queries read. */
  state: S
}

export interface SagaOptions<I extends SagaInput, S> {
  /** Task queue of the workflow itself: the one most of its steps use. */
  queue?: Queue
  /** What the saga is about. `domain` as in the workflow's id. */
  subject: (input: I) => { type: string; id: string }
  /** A child leaves reports, timeline and undo to its parent. */
  child?: boolean
  /** Entries of the module `order`: at the pivot (without one, at the end) `order:placed`. Only for sagas about an order. */
  timeline?: { completed: string; failed: string; cancelled: string }
  state?: (input: I) => S
  signals?: Record<string, (state: S, event: Record<string, unknown>) => void>
  queries?: Record<string, (view: SagaView, state: S) => unknown>
  /** Name of the signal that asks the saga to stop between two steps and to undo. */
  cancelSignal?: string
}

export interface Saga<I extends SagaInput, O> {
  (input: I): Promise<SagaResult<O>>
  workflow: string
  queue: Queue
}

/**
 * A workflow that does steps and, when one is refused, fails for good or is cancelled, undoes the ones before it in reverse.
 * Its body reads like its table in the specification; everything else (keys, undo, patience, cancellation, reports) is here.
 * @returns a workflow function that answers with a `SagaResult`; a refusal is a result, never a failed workflow
 */
export function saga<I extends SagaInput, O = void, S = Record<string, never>>(
  name: string,
  body: (input: I, tools: SagaTools<S>) => Promise<O>,
  options: SagaOptions<I, S>,
): Saga<I, O> {
  const workflow = (input: I): Promise<SagaResult<O>> => new SagaRun<I, S>(name, input, options).execute(body)
  return Object.assign(workflow, { workflow: name, queue: options.queue ?? QUEUE_OF_PORT.commerce })
}
