import { condition, log, setHandler } from "@temporalio/workflow"
import { sagaGiveUp, sagaRetry, type SagaView } from "./messages"
import type { SagaError } from "./outcome"

export type Answer = { kind: "retry" } | { kind: "give_up"; reason: string }

/** Waits for a person. A saga that cannot go on says `stuck` and stays there, for as long as it takes, until it is told what to do. */
export class Operator {
  private answer: Answer | null = null

  constructor(
    private readonly tell: (step: string, why: SagaError) => void,
    private readonly view: SagaView,
  ) {
    setHandler(sagaRetry, () => {
      this.answer ??= { kind: "retry" }
    })
    setHandler(sagaGiveUp, (order) => {
      if (!order?.reason?.trim()) return log.warn("saga.give_up without a reason is ignored")
      if (order.step !== undefined && order.step !== this.view.step)
        return log.warn("saga.give_up for another step is ignored", { step: order.step })
      this.answer ??= { kind: "give_up", reason: order.reason }
    })
  }

  /** The first answer counts. Those that came before the question are dropped: a doubled signal must not decide about the next step. */
  async ask(step: string, why: SagaError): Promise<Answer> {
    this.answer = null
    this.view.step = step
    this.tell(step, why)
    await condition(() => this.answer !== null)
    return this.answer as unknown as Answer
  }
}
