import type { SagaInput, Timings } from "@dakkah/contracts"
import { callActivity } from "./call"
import { contextOf, type EffectOptions } from "./context"
import { EFFECTS } from "./effects"
import type { SagaView } from "./messages"
import type { Operator } from "./operator"
import { endOf, refusal, type SagaError } from "./outcome"
import type { ActivityRef } from "./ports"
import type { Reporter } from "./reporter"
import type { UndoInput, UndoOptions } from "./saga"

interface Undo {
  activity: ActivityRef<unknown, unknown>
  input: UndoInput<unknown>
  options: UndoOptions
  key: string
}

/** Notes a step that was not done. */
export type Skip = (
  activity: ActivityRef<never, unknown>,
  options: EffectOptions,
  code: string,
  message: string,
) => void

/** What has to be taken back, newest first. An undo is registered before its deed and does nothing where there is nothing. */
export class UndoStack {
  private readonly undos: Undo[] = []

  constructor(
    private readonly saga: SagaInput,
    private readonly subject: { type: string; id: string },
    private readonly timings: Timings,
    private readonly operator: Operator,
    private readonly reporter: Reporter,
    private readonly view: SagaView,
    private readonly can: (activity: ActivityRef<never, unknown>) => boolean,
    private readonly skip: Skip,
  ) {}

  /** Two deeds that the same undo takes back (a child's and the saga's own) register it once, at the earlier one's place. */
  register<I>(activity: ActivityRef<I, unknown>, input: UndoInput<I>, options: UndoOptions = {}): void {
    const key = contextOf(this.saga, this.subject.id, activity, options).idempotency_key
    if (this.undos.some((undo) => undo.key === key)) return
    this.undos.push({ activity: activity as ActivityRef<unknown, unknown>, input, options, key })
  }

  /**
   * Takes everything back, in reverse. Each undo is tried until the deadline; then the saga is stuck until an operator answers.
   * @returns names of the undos an operator gave up
   */
  async unwind(why: SagaError): Promise<string[]> {
    const given_up: string[] = []
    for (let undo = this.undos.pop(); undo; undo = this.undos.pop()) {
      if (!(await this.take(undo, why))) given_up.push(undo.activity.name)
    }
    return given_up
  }

  private async take(undo: Undo, why: SagaError): Promise<boolean> {
    const { activity, options } = undo
    if (!this.can(activity)) {
      this.skip(activity, options, "not_supported", "no connected system can do it")
      return true
    }
    for (;;) {
      this.view.step = activity.name
      const problem = await this.attempt(undo, why)
      if (problem === null) {
        this.view.undone.push(activity.name)
        return true
      }
      if (options.optional) {
        this.skip(activity, options, "outage", problem.message)
        return true
      }
      const answer = await this.operator.ask(undo.activity.name, problem)
      this.view.status = "compensating"
      this.reporter.report("compensating", this.view)
      if (answer.kind === "retry") continue
      this.noteGivenUp(undo, problem.message, answer.reason)
      return false
    }
  }

  /** @returns why it did not succeed, or null */
  private async attempt({ activity, input, options }: Undo, why: SagaError): Promise<SagaError | null> {
    const context = contextOf(this.saga, this.subject.id, activity, options)
    const given = typeof input === "function" ? (input as (why: SagaError) => unknown)(why) : input
    const within = options.optional ? this.timings.patience : this.timings.undo_deadline
    try {
      const result = await callActivity(activity, given, context, this.timings, within)
      return result.success ? null : refusal(activity.name, result.error)
    } catch (error) {
      const reason = endOf(error, activity.name)
      if (!reason) throw error
      return reason
    }
  }

  private noteGivenUp(undo: Undo, problem: string, reason: string): void {
    const { category } = EFFECTS[undo.activity.name]
    if (this.subject.type !== "order") return
    this.reporter.note({
      order_id: this.subject.id,
      module: "saga",
      status_code: "saga:undo_given_up",
      ...(category && { category }),
      severity: "blocking",
      payload: { step: undo.activity.name, problem, reason },
      source_key: `${undo.key}/given_up`,
    })
  }
}
