import type { SagaInput, Timings } from "@dakkah/contracts"
import { callActivity } from "./call"
import { contextOf, type EffectOptions } from "./context"
import { EFFECTS } from "./effects"
import type { SagaView } from "./messages"
import type { Operator } from "./operator"
import { endOf, refusal } from "./outcome"
import type { ActivityRef } from "./ports"
import type { Reporter } from "./reporter"

interface Undo {
  activity: ActivityRef<unknown, unknown>
  input: unknown
  options: EffectOptions
  key: string
}

/** What has to be taken back, newest first. An undo is registered before its deed and does nothing where there is nothing. */
export class UndoStack {
  private readonly undos: Undo[] = []

  constructor(
    private readonly saga: SagaInput,
    private readonly subject: string,
    private readonly timings: Timings,
    private readonly operator: Operator,
    private readonly reporter: Reporter,
    private readonly view: SagaView,
  ) {}

  /** Two deeds that the same undo takes back (a child's and the saga's own) register it once, at the earlier one's place. */
  register<I>(activity: ActivityRef<I, unknown>, input: I, options: EffectOptions = {}): void {
    const key = contextOf(this.saga, this.subject, activity, options).idempotency_key
    if (this.undos.some((undo) => undo.key === key)) return
    this.undos.push({ activity: activity as ActivityRef<unknown, unknown>, input, options, key })
  }

  /**
   * Takes everything back, in reverse. Each undo is tried until the deadline; then the saga is stuck until an operator answers.
   * @returns names of the undos an operator gave up
   */
  async unwind(): Promise<string[]> {
    const given_up: string[] = []
    for (let undo = this.undos.pop(); undo; undo = this.undos.pop()) {
      if (!(await this.take(undo))) given_up.push(undo.activity.name)
    }
    return given_up
  }

  private async take(undo: Undo): Promise<boolean> {
    for (;;) {
      this.view.step = undo.activity.name
      const problem = await this.attempt(undo)
      if (problem === null) {
        this.view.undone.push(undo.activity.name)
        return true
      }
      const answer = await this.operator.ask(undo.activity.name, problem)
      this.view.status = "compensating"
      this.reporter.report("compensating", this.view)
      if (answer.kind === "retry") continue
      this.noteGivenUp(undo, problem, answer.reason)
      return false
    }
  }

  /** @returns why it did not succeed, or null */
  private async attempt({ activity, input, options }: Undo): Promise<string | null> {
    const context = contextOf(this.saga, this.subject, activity, options)
    try {
      const result = await callActivity(activity, input, context, this.timings, this.timings.undo_deadline)
      return result.success ? null : refusal(activity.name, result.error).message
    } catch (error) {
      const reason = endOf(error, activity.name)
      if (!reason) throw error
      return reason.message
    }
  }

  private noteGivenUp(undo: Undo, problem: string, reason: string): void {
    const { category } = EFFECTS[undo.activity.name]
    const order_id = (undo.input as { order_id?: unknown }).order_id
    if (typeof order_id !== "string") return
    this.reporter.note({
      order_id,
      module: "saga",
      status_code: "saga:undo_given_up",
      ...(category && { category }),
      severity: "blocking",
      payload: { step: undo.activity.name, problem, reason },
      source_key: `${undo.key}/given_up`,
    })
  }
}
