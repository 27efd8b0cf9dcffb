import type {
  ActivityContext,
  ActivityError,
  ActivityResult,
  AdapterNames,
  ErrorType,
  OrderBlock,
  Port,
  SagaReport,
  TimelineEntryInput,
} from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"
import { adapter, type Adapter, type Adapters } from "../../src/adapters/adapter"
import { type AdapterChoice, chooseAdapters } from "../../src/adapters/choice"
import { activitiesOf, EFFECTS, type ActivityName } from "../../src/workflows/lib/effects"

type Behaviour = (call: {
  attempt: number
  context: ActivityContext
  input: Record<string, unknown>
  effect: () => unknown
}) => ActivityResult | Promise<ActivityResult> | undefined

const DATA: Partial<Record<ActivityName, (input: Record<string, unknown>) => unknown>> = {
  capturePaymentIntent: ({ amount, currency_code }) => ({
    payment_id: "pay_1",
    state: "captured",
    captured_amount: amount,
    currency_code,
    charge_id: "ch_1",
  }),
  refundPayment: ({ amount, currency_code }) => ({ payment_id: "pay_1", refunded_amount: amount, currency_code }),
  updateOrderStatus: ({ order_id, status, reason }) => ({ order_id, status, reason }),
  processRefund: ({ amount, currency_code }) => ({
    payment_id: "pay_1",
    refunded_amount: amount,
    currency_code,
    state: "refunded",
  }),
  createVendorOrders: () => ({
    vendor_orders: [
      { vendor_order_id: "vo_1", vendor_id: "v_1" },
      { vendor_order_id: "vo_2", vendor_id: "v_2" },
    ],
  }),
}

/** What changes nothing in the world. */
const NEWS = new Set(["timeline", "saga_report", "blocks"])

const PINGS = new Set<string>(["pingERPNext", "pingFleetbase", "pingWaltId", "pingPaymentGateways"])

/**
 * The six ports in memory: test doubles of our own interfaces. Every effect is kept under its key, so a test sees what happened
 * to the world, and how often it was asked for.
 */
export class World {
  /** Activities in the order of their calls, every attempt; news (timeline, reports) and questions aside. */
  readonly calls: ActivityName[] = []
  /** Effect key to what was done, once. */
  readonly effects = new Map<string, { activity: ActivityName; data: unknown; times: number }>()
  readonly timeline = new Map<string, TimelineEntryInput>()
  readonly reports: SagaReport[] = []
  readonly contexts: ActivityContext[] = []
  /** Timeline entries that were refused. */
  lost = 0
  private readonly behaviours = new Map<ActivityName, Behaviour>()
  private readonly attempts = new Map<ActivityName, number>()
  private readonly lacking = new Set<string>(PINGS)
  private readonly waiters: { name: ActivityName; resolve: () => void }[] = []

  /** Replaces what an activity does; undefined falls back to doing it. */
  on(name: ActivityName, behaviour: Behaviour): this {
    this.behaviours.set(name, behaviour)
    return this
  }

  refuse(name: ActivityName, type: ErrorType = "InvalidArgumentError", code = "no"): this {
    return this.on(name, () => ({ success: false, error: refusal(type, code) }))
  }

  /** Fails with an error the first `times` calls; for ever without a number. */
  fail(name: ActivityName, type: ErrorType, times = Infinity): this {
    return this.on(name, ({ attempt }) => {
      if (attempt <= times) throw ApplicationFailure.create({ message: `${name} is out`, type, nonRetryable: false })
      return undefined
    })
  }

  /** The effect is there, and the answer is lost. */
  crashAfter(name: ActivityName, times = 1): this {
    return this.on(name, ({ attempt, effect }) => {
      effect()
      if (attempt <= times) throw ApplicationFailure.create({ message: "connection reset", type: "NetworkError" })
      return undefined
    })
  }

  lacks(...names: ActivityName[]): this {
    for (const name of names) this.lacking.add(name)
    return this
  }

  has(...names: ActivityName[]): this {
    for (const name of names) this.lacking.delete(name)
    return this
  }

  heal(name: ActivityName): this {
    this.behaviours.delete(name)
    return this
  }

  /** Resolves when the activity is called next. */
  called(name: ActivityName): Promise<void> {
    return new Promise((resolve) => this.waiters.push({ name, resolve }))
  }

  done(): string[] {
    return [...this.effects.values()].map(({ activity }) => activity)
  }

  statuses(): string[] {
    return [...this.timeline.values()].map(({ status_code }) => status_code)
  }

  /** What blocks every order of this world. */
  blocks: OrderBlock[] = []

  /** What the tenant's settings say; a second system for the back office is connected as `other`. */
  settings: AdapterNames = {}

  choice(): AdapterChoice {
    const { back_office, ...adapters } = this.adapters()
    const other = { ...back_office, description: { ...back_office.description, adapter: "other" } }
    return chooseAdapters({ ...adapters, back_office }, [other as unknown as Adapter], () =>
      Promise.resolve(this.settings),
    )
  }

  adapters(): Adapters {
    const of = <P extends Port>(port: P) => {
      const names = activitiesOf(port).filter((name) => !this.lacking.has(name))
      const methods = Object.fromEntries(
        names.map((name) => [
          name,
          (input: Record<string, unknown>, context: ActivityContext) => this.call(name, input, context),
        ]),
      )
      return adapter(port, "fake", methods as never)
    }
    return {
      commerce: of("commerce"),
      back_office: of("back_office"),
      logistics: of("logistics"),
      identity: of("identity"),
      payments: of("payments"),
      content: of("content"),
    }
  }

  private async call(
    name: ActivityName,
    input: Record<string, unknown>,
    context: ActivityContext,
  ): Promise<ActivityResult> {
    const attempt = (this.attempts.get(name) ?? 0) + 1
    this.attempts.set(name, attempt)
    this.contexts.push(context)
    if (!NEWS.has(EFFECTS[name].effect)) this.calls.push(name)
    for (const waiter of this.waiters.filter((one) => one.name === name)) {
      this.waiters.splice(this.waiters.indexOf(waiter), 1)
      waiter.resolve()
    }
    const effect = (): unknown => this.effect(name, input, context)
    const answer = await this.behaviours.get(name)?.({ attempt, context, input, effect })
    if (answer) return answer
    const known = this.effects.has(context.idempotency_key)
    return { success: true, data: effect(), applied: !known }
  }

  private effect(name: ActivityName, input: Record<string, unknown>, context: ActivityContext): unknown {
    if (name === "appendTimeline") return this.append(input as unknown as { entries: TimelineEntryInput[] })
    if (name === "reportSaga") return this.reports.push(input as unknown as SagaReport)
    if (name === "findOrderBlocks") return { blocks: this.blocks }
    const known = this.effects.get(context.idempotency_key)
    if (known) {
      known.times += 1
      return known.data
    }
    const data = DATA[name]?.(input) ?? {}
    this.effects.set(context.idempotency_key, { activity: name, data, times: 1 })
    return data
  }

  private append({ entries }: { entries: TimelineEntryInput[] }): void {
    for (const entry of entries) if (!this.timeline.has(entry.source_key)) this.timeline.set(entry.source_key, entry)
  }
}

export const refusal = (type: ErrorType, code: string): ActivityError => ({
  code,
  message: `refused: ${code}`,
  retryable: false,
  details: { type },
})
