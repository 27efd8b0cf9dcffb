import type { City, DemoShop } from "./city"
import { rows } from "./database"
import { OrderFacts } from "./facts"
import { until } from "./http"

export interface TimelineEntry {
  status_code: string
  module: string
  severity: string
  recorded_at: string
  payload: Record<string, unknown>
}

/** How the placement's saga ended, in the words of the order. */
const OUTCOMES: Readonly<Record<string, string>> = {
  completed: "placed",
  compensated: "placement_failed",
  cancelled: "cancelled",
  stuck: "stuck",
}

/** An order that stands, and what becomes of it. */
export class PlacedOrder {
  constructor(
    private readonly city: City,
    readonly shop: DemoShop,
    private readonly order: { id: string; display_id: number; total: number },
  ) {}

  get id(): string {
    return this.order.id
  }

  /** As people call it: the number within its shop. */
  get number(): number {
    return this.order.display_id
  }

  /** Major units, as the store API answers. */
  get total(): number {
    return this.order.total
  }

  /** What the databases hold about it. */
  get facts(): OrderFacts {
    return new OrderFacts(this.order.id)
  }

  async timeline(): Promise<TimelineEntry[]> {
    const { entries } = await this.city.admin<{ entries: TimelineEntry[] }>(
      `/orders/${this.id}/timeline`,
      undefined,
      this.shop,
    )
    return entries
  }

  /** Whether a status stands on the timeline; read in the database, where Medusa may be down. Null when it does not. */
  async reached(status_code: string): Promise<true | null> {
    const found = await rows(
      "select 1 from cityos_order_status_history where order_id = $1 and status_code = $2 limit 1",
      [this.id, status_code],
    )
    return found.length > 0 ? true : null
  }

  /**
   * Waits until the placement's saga has done all it does: `placed`, `placement_failed`, `cancelled`, or `stuck` where an operator is asked.
   * @param seconds a limit, not a measure: the condition is what is waited for
   */
  async outcome(seconds = 240): Promise<string> {
    return until(`the end of the placement of order ${this.id}`, () => this.ended(), { seconds, everyMs: 250 })
  }

  private async ended(): Promise<string | null> {
    const [saga] = await rows<{ status: string }>(
      "select status from cityos_saga where subject_id = $1 and workflow = 'OrderPlacementWorkflow'",
      [this.id],
    )
    return OUTCOMES[saga?.status ?? ""] ?? null
  }

  /** Status codes of the timeline in the order in which they were written down. */
  async statuses(): Promise<string[]> {
    const found = await rows<{ status_code: string }>(
      "select status_code from cityos_order_status_history where order_id = $1 order by seq",
      [this.id],
    )
    return found.map(({ status_code }) => status_code)
  }

  /** All that the databases hold about it, for "nothing has changed". */
  async everything(): Promise<unknown> {
    const { facts } = this
    return {
      statuses: await this.statuses(),
      status: await facts.status(),
      parts: (await facts.vendorOrders()).map(({ id, status, total }) => `${id} ${status} ${total}`),
      deliveries: await facts.deliveries(),
      entries: await facts.entries(),
      transactions: await facts.transactions(),
      intents: await facts.intents(),
      charges: await facts.gateway("capture"),
      mails: await facts.mails(),
      commission: String(await facts.commission()),
      reservations: (await facts.reservations()).length,
    }
  }
}
