import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { isFinal, isHandedOver, type DeliveryStatus } from "../../rules/delivery-states"
import { type Outcome, done, refused } from "../../rules/outcome"
import { applyChange } from "./operations/apply-change"
import { createDelivery } from "./operations/create-delivery"
import { OPEN_ON_DRIVER } from "./operations/check-driver"
import { countByStatus, type StatusFilters } from "./operations/count-by-status"
import { collectAfter } from "../../rules/amount-to-collect"
import { lockDelivery, lockDriver, lockOrder } from "./operations/locks"
import { Delivery } from "./models/delivery"
import { DeliveryEvent } from "./models/delivery-event"
import { Driver } from "./models/driver"
import { ProofOfDelivery } from "./models/proof-of-delivery"
import { ServiceArea } from "./models/service-area"
import type { ChangeInput, DeliveryDraft, DeliveryDTO, DeliveryEventDTO } from "./types"

export interface CancelInput {
  order_id: string
  /** Only theirs; absent: all of the order. */
  vendor_order_ids?: string[]
  source_key: string
  actor: string
  reason: string
}

/** The built-in courier's books: deliveries and what happened to them, drivers, service areas. */
export default class LogisticsModuleService extends MedusaService({
  Delivery,
  DeliveryEvent,
  Driver,
  ProofOfDelivery,
  ServiceArea,
}) {
  /** Every area of the shop, the ones that are switched off too: an address is matched against them all. */
  @InjectManager()
  async serviceAreas(@MedusaContext() context: Context = {}): Promise<InferTypeOf<typeof ServiceArea>[]> {
    return this.listServiceAreas({}, { take: 1_000, order: { id: "ASC" } }, context)
  }

  /**
   * Ensures one delivery per draft. A draft whose key is known, or whose vendor order has a delivery that was not cancelled,
   * gets that one. Safe against itself: calls for one order wait for each other.
   */
  @InjectManager()
  @InjectTransactionManager()
  async ensureDeliveries(
    drafts: DeliveryDraft[],
    actor: string,
    @MedusaContext() context: Context = {},
  ): Promise<{ deliveries: DeliveryDTO[]; created: number }> {
    const orders = [...new Set(drafts.map((draft) => draft.order_id))].sort()
    for (const order of orders) await lockOrder(order, context)
    const known = await this.listDeliveries(
      { $or: [{ source_key: drafts.map((draft) => draft.source_key) }, { order_id: orders }] },
      { take: null },
      context,
    )
    const deliveries: DeliveryDTO[] = []
    let created = 0
    for (const draft of drafts) {
      const present =
        known.find((delivery) => delivery.source_key === draft.source_key) ??
        known.find((delivery) => delivery.vendor_order_id === draft.vendor_order_id && delivery.status !== "cancelled")
      if (!present) created += 1
      deliveries.push(present ?? (await createDelivery(this, draft, actor, context)))
    }
    return { deliveries, created }
  }

  /**
   * Records a fact about a delivery and moves it, one at a time per delivery. Known and late facts change nothing
   * (`applied: false`); what cannot follow the present status is refused.
   */
  @InjectManager()
  @InjectTransactionManager()
  async changeDelivery(input: ChangeInput, @MedusaContext() context: Context = {}): Promise<Outcome<DeliveryDTO>> {
    if (!(await lockDelivery(input.delivery_id, context))) {
      return refused("not_found", `Delivery ${input.delivery_id} does not exist.`)
    }
    return applyChange(this, input, context)
  }

  /** Cancels every delivery of an order that was not handed over yet; those under way stay and are named in the refusal. */
  @InjectManager()
  @InjectTransactionManager()
  async cancelOrderDeliveries(
    input: CancelInput,
    @MedusaContext() context: Context = {},
  ): Promise<Outcome<{ cancelled: string[] }>> {
    await lockOrder(input.order_id, context)
    const { order_id, vendor_order_ids } = input
    const filter = vendor_order_ids ? { order_id, vendor_order_id: vendor_order_ids } : { order_id }
    const found = await this.listDeliveries(filter, { take: null, order: { id: "ASC" } }, context)
    const cancelled: string[] = []
    const underWay: string[] = []
    for (const { id } of found) {
      await lockDelivery(id, context)
      const { status } = await this.retrieveDelivery(id, {}, context)
      if (isHandedOver(status)) underWay.push(id)
      if (isHandedOver(status) || isFinal(status)) continue
      const { actor, reason: note } = input
      const source_key = `${input.source_key}/${id}/cancelled`
      const outcome = await applyChange(this, { delivery_id: id, to: "cancelled", source_key, actor, note }, context)
      if (!outcome.done) return outcome
      cancelled.push(id)
    }
    if (underWay.length === 0) return done({ cancelled }, cancelled.length > 0)
    return refused(
      "delivery_under_way",
      `${underWay.join(", ")}: already handed over, so no longer to be cancelled. Wait for the delivery, or have it returned.`,
      "DataConflictError",
      { under_way: underWay, cancelled },
    )
  }

  /**
   * Sets what is collected at the door for the parcels of an order that have not left yet, so that all of them together collect what is still owed.
   * @param owed minor units
   * @param totals minor units of what is left of each vendor order
   * @returns how many deliveries changed
   */
  @InjectManager()
  @InjectTransactionManager()
  async shareOwed(
    order_id: string,
    owed: number,
    totals: Record<string, number>,
    @MedusaContext() context: Context = {},
  ): Promise<number> {
    await lockOrder(order_id, context)
    const deliveries = await this.listDeliveries({ order_id }, { take: null, order: { id: "ASC" } }, context)
    const changes = collectAfter(owed, totals, deliveries)
    if (changes.length > 0) await this.updateDeliveries(changes, context)
    return changes.length
  }

  /**
   * Removes a driver who has no open deliveries.
   * @returns how many stand against it; 0 when the driver was removed
   * @throws MedusaError NOT_FOUND
   */
  @InjectManager()
  @InjectTransactionManager()
  async removeDriver(id: string, @MedusaContext() context: Context = {}): Promise<number> {
    await lockDriver(id, context)
    await this.retrieveDriver(id, { select: ["id"] }, context)
    const [, open] = await this.listAndCountDeliveries(
      { driver_id: id, status: [...OPEN_ON_DRIVER] },
      { take: 1 },
      context,
    )
    if (open === 0) await this.softDeleteDrivers([id], {}, context)
    return open
  }

  /** Events of deliveries, oldest first. */
  @InjectManager()
  async eventsOf(delivery_ids: string[], @MedusaContext() context: Context = {}): Promise<DeliveryEventDTO[]> {
    return this.listDeliveryEvents(
      { delivery_id: delivery_ids },
      { take: null, order: { at: "ASC", id: "ASC" } },
      context,
    )
  }

  /** How many deliveries there are in each status. */
  @InjectManager()
  async countDeliveries(
    filters: StatusFilters,
    @MedusaContext() context: Context = {},
  ): Promise<{ status: DeliveryStatus; count: number }[]> {
    return countByStatus(filters, context)
  }
}
