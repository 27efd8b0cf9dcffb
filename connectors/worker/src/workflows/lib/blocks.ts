import type { OrderBlock, SagaInput, Timings } from "@dakkah/contracts"
import {
  condition,
  defineSignal,
  getExternalWorkflowHandle,
  log,
  patched,
  setHandler,
  type SignalDefinition,
  workflowInfo,
} from "@temporalio/workflow"
import { callActivity } from "./call"
import { CHANGES } from "./changes"
import { contextOf } from "./context"
import { refusal, SagaEnd } from "./outcome"
import { commerce } from "./ports"

/** Something that blocked the order has been settled: whoever waits looks again. */
export const orderUnblocked = defineSignal<[{ event_id?: string }?]>("order.unblocked")

/** A child's word to its parent: why it waits, or null when it goes on. */
export const sagaWaits = defineSignal<[{ reason: string | null }]>("saga.waits")

/** What of a long list is said. */
const NAMED = 5

/**
 * Blocking entries of an order's timeline pause its fulfilment and billing until they are closed (order contract, `orderStatusHistory`).
 * The signal wakes; the question decides, asked again now and then because a signal can be lost. There is no deadline: whoever
 * does not want to wait cancels the order. Children, which do the billing and the shipping, hear the signal through their
 * parent, and the parent tells operators that they wait.
 */
export class Blocks {
  private wakes = 0
  private child: string | null = null
  private on: boolean | undefined

  constructor(
    private readonly saga: SagaInput,
    private readonly timings: Timings,
    private readonly say: (reason: string | null) => void,
  ) {
    setHandler(orderUnblocked, (event) => {
      this.wakes += 1
      if (this.child !== null && this.isOn()) void signal(this.child, orderUnblocked, event)
    })
    setHandler(sagaWaits, ({ reason }) => {
      if (this.isOn()) say(reason)
    })
  }

  /** Waits until nothing blocks the order. */
  async wait(order_id: string): Promise<void> {
    if (!this.isOn()) return
    const { block_poll_first, block_poll_most } = this.timings
    let said: string | null = null
    for (let poll = block_poll_first; ; poll = Math.min(poll * 2, block_poll_most)) {
      // Counted before the question: what is settled while it is under way is asked about once more.
      const { wakes } = this
      const reason = reasonOf(await this.ask(order_id))
      if (reason !== said) this.tell(reason)
      said = reason
      if (reason === null) return
      await condition(() => this.wakes !== wakes, poll)
    }
  }

  /** While the work runs, the child under this id hears what its parent hears. */
  async heardBy<T>(child: string, work: () => Promise<T>): Promise<T> {
    this.child = child
    try {
      return await work()
    } finally {
      this.child = null
    }
  }

  private async ask(order_id: string): Promise<OrderBlock[]> {
    const context = contextOf(this.saga, order_id, commerce.findOrderBlocks)
    const result = await callActivity(commerce.findOrderBlocks, { order_id }, context, this.timings)
    if (!result.success) throw new SagaEnd(refusal(commerce.findOrderBlocks.name, result.error))
    return result.data?.blocks ?? []
  }

  private tell(reason: string | null): void {
    this.say(reason)
    const { parent } = workflowInfo()
    if (parent) void signal(parent.workflowId, sagaWaits, { reason })
  }

  /** Decided once a run: one that has gone past a question does not begin to ask in its middle when it is replayed. */
  private isOn(): boolean {
    return (this.on ??= patched(CHANGES.blocked))
  }
}

function reasonOf(blocks: readonly OrderBlock[]): string | null {
  if (blocks.length === 0) return null
  const named = blocks.slice(0, NAMED).map(({ status_code, recorded_at }) => `${status_code} (since ${recorded_at})`)
  const more = blocks.length > NAMED ? ` and ${blocks.length - NAMED} more` : ""
  return `Waiting: blocked by ${named.join(", ")}${more}. Settle it on the order's timeline, or cancel the order.`
}

/** The other one may have ended in between: then it does not need to know. */
async function signal<A extends unknown[]>(workflowId: string, what: SignalDefinition<A>, ...args: A): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(what, ...args)
  } catch (error) {
    log.warn("a saga could not be told", { workflow_id: workflowId, signal: what.name, reason: String(error) })
  }
}
