import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"

import * as models from "./models"
import { planCancellation, type PartNow } from "../../rules/plan-cancellation"
import { partsNow } from "./cancellations/parts-now"
import { cancellationRows } from "./cancellations/rows"
import { commissionCharges, commissionReversals, partialReversals } from "./placement/commission-entries"
import { CANCELLABLE_STATUSES, HOUSE_HANDLE } from "./statuses"
import type {
  CancellationAnswer,
  CancellationInput,
  CommissionReceipt,
  PlacedOrder,
  Placement,
  Seller,
  VendorOrderDraft,
  VendorSales,
} from "./types"
import { readWholeNumbers, safeNumber } from "./whole-numbers"

type Sql = EntityManager

/** Vendor orders of one order: as many as it has vendors, at most as many as lines. Medusa's own default is 15. */
const ALL = 1_000

/** Entries of one order: a charge for each vendor order, and a reversal for each cancellation of a part. */
const BOOK = 100_000

interface Serializer {
  serialize(data: unknown, options?: unknown): Promise<unknown>
}

export default class MarketplaceModuleService extends MedusaService({
  Vendor: models.Vendor,
  VendorUser: models.VendorUser,
  VendorProduct: models.VendorProduct,
  VendorOrder: models.VendorOrder,
  VendorOrderItem: models.VendorOrderItem,
  CommissionRule: models.CommissionRule,
  CommissionTransaction: models.CommissionTransaction,
  OrderCancellation: models.OrderCancellation,
  OrderCancellationPart: models.OrderCancellationPart,
  OrderCancellationLine: models.OrderCancellationLine,
  CancellationPolicy: models.CancellationPolicy,
}) {
  declare protected baseRepository_: Serializer

  constructor(container: Record<string, unknown>, ...rest: unknown[]) {
    super(container, ...rest)
    // Every answer of the generated methods passes `serialize`: the one place where bigint text becomes a number.
    const repository = this.baseRepository_
    const serialize = repository.serialize.bind(repository)
    const reading: Serializer = Object.create(repository) as Serializer
    reading.serialize = async (data, options) => readWholeNumbers(await serialize(data, options))
    this.baseRepository_ = reading
  }

  /** Who sells these products, in one query. A product that belongs to nobody is not in the answer: the house sells it. */
  @InjectManager()
  async listSellers(product_ids: string[], @MedusaContext() sharedContext: Context = {}): Promise<Seller[]> {
    if (product_ids.length === 0) return []
    const rows = await this.listVendorProducts(
      { product_id: product_ids },
      { relations: ["vendor"], take: product_ids.length },
      sharedContext,
    )
    return rows.map(({ product_id, status, vendor }) => ({
      product_id,
      product_status: status,
      vendor_id: vendor.id,
      vendor_name: vendor.name,
      vendor_handle: vendor.handle,
      vendor_status: vendor.status,
      suspended_at: vendor.suspended_at ? new Date(vendor.suspended_at).toISOString() : null,
    }))
  }

  /** The tenant's own vendor, or null while nobody has bought anything of it. */
  @InjectManager()
  async findHouse(@MedusaContext() sharedContext: Context = {}): Promise<string | null> {
    const [house] = await this.listVendors({ handle: HOUSE_HANDLE }, { select: ["id"], take: 1 }, sharedContext)
    return house?.id ?? null
  }

  /**
   * Writes an order's vendor orders and the fact that it is placed, both or neither. Doing it again changes nothing.
   * @param cart_id the cart it comes from; null for an order that had none
   */
  @InjectManager()
  @InjectTransactionManager()
  async placeOrder(
    order_id: string,
    cart_id: string | null,
    drafts: VendorOrderDraft[],
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<PlacedOrder> {
    const sql = transactionOf(sharedContext)
    await lockOrder(sql, order_id)
    const present = await this.listVendorOrders({ order_id }, { select: ["id"], take: ALL }, sharedContext)
    let vendor_order_ids = present.map(({ id }) => id)
    if (present.length === 0) vendor_order_ids = await this.writeVendorOrders(sql, drafts, sharedContext)
    const placed: { cityos_place_order: boolean }[] = await sql.execute("select cityos_place_order(?, ?)", [
      order_id,
      cart_id,
    ])
    return { vendor_order_ids, applied: present.length === 0 || placed[0]?.cityos_place_order === true }
  }

  /** Undo of `placeOrder`: the vendor orders go, the placement is marked as undone. Undoing nothing is fine. */
  @InjectManager()
  @InjectTransactionManager()
  async unplaceOrder(
    order_id: string,
    reason: string,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<void> {
    const sql = transactionOf(sharedContext)
    await lockOrder(sql, order_id)
    await sql.execute(
      "delete from cityos_vendor_order_item i using cityos_vendor_order v where v.id = i.vendor_order_id and v.order_id = ?",
      [order_id],
    )
    await sql.execute("delete from cityos_vendor_order where order_id = ?", [order_id])
    await sql.execute("select cityos_unplace_order(?, ?)", [order_id, reason])
  }

  /**
   * Ensures that an order's vendor orders and its placement are cancelled, both or neither. What was handed over stays as it is.
   * @returns the reason that stands: the first one given
   */
  @InjectManager()
  @InjectTransactionManager()
  async cancelOrder(
    order_id: string,
    reason: string,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<{ applied: boolean; reason: string }> {
    const sql = transactionOf(sharedContext)
    await lockOrder(sql, order_id)
    const cancelled: unknown[] = await sql.execute(
      `update cityos_vendor_order set status = 'cancelled', updated_at = now()
        where order_id = ? and deleted_at is null and status in (${CANCELLABLE_STATUSES.map(() => "?").join(", ")}) returning id`,
      [order_id, ...CANCELLABLE_STATUSES],
    )
    const ended: { done: boolean }[] = await sql.execute("select cityos_cancel_placement(?, ?) as done", [
      order_id,
      reason,
    ])
    const placement = await this.placement(order_id, sharedContext)
    return { applied: cancelled.length > 0 || ended[0]?.done === true, reason: placement?.reason ?? reason }
  }

  /** Whether the order is placed, was and is no longer, and why; null when it never was. */
  @InjectManager()
  async placement(order_id: string, @MedusaContext() sharedContext: Context<Sql> = {}): Promise<Placement | null> {
    const rows: Placement[] = await managerOf(sharedContext).execute(
      "select state, reason from cityos_order_placement where order_id = ?",
      [order_id],
    )
    return rows[0] ?? null
  }

  /** Ensures one charge per vendor order, of the amount frozen at placement. */
  @InjectManager()
  @InjectTransactionManager()
  async chargeCommissions(
    order_id: string,
    tenant_id: string,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<CommissionReceipt> {
    await lockOrder(transactionOf(sharedContext), order_id)
    const orders = await this.listVendorOrders({ order_id }, { take: ALL }, sharedContext)
    return await this.postOnce(order_id, commissionCharges(orders, tenant_id, new Date()), sharedContext)
  }

  /** Undo of the charges: ensures one reversal per charge. Nothing to reverse is fine. */
  @InjectManager()
  @InjectTransactionManager()
  async reverseCommissions(
    order_id: string,
    tenant_id: string,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<CommissionReceipt> {
    await lockOrder(transactionOf(sharedContext), order_id)
    const book = await this.listCommissionTransactions({ order_id }, { take: BOOK }, sharedContext)
    return await this.postOnce(order_id, commissionReversals(book, tenant_id, new Date()), sharedContext)
  }

  /** An order's vendor orders as a cancellation reads them. */
  @InjectManager()
  async cancellableParts(order_id: string, @MedusaContext() sharedContext: Context<Sql> = {}): Promise<PartNow[]> {
    const config = { relations: ["items", "vendor"], take: ALL }
    return partsNow(await this.listVendorOrders({ order_id }, config, sharedContext))
  }

  /**
   * Accepts a request to cancel, or says why not: in one transaction with what it counts, one request per order at a time. The same
   * `source_key` is the same request.
   */
  @InjectManager()
  @InjectTransactionManager()
  async requestCancellation(
    input: CancellationInput,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<CancellationAnswer> {
    const { order_id, source_key } = input
    await lockOrder(transactionOf(sharedContext), order_id)
    const [same] = await this.listOrderCancellations({ source_key }, { take: 1 }, sharedContext)
    if (same) return { cancellation_id: same.id, applied: false }
    const planned = planCancellation(await this.cancellableParts(order_id, sharedContext), input.wish, input.obstacles)
    if (!planned.plan) return { refusal: planned.refusal }
    const [, before] = await this.listAndCountOrderCancellations({ order_id }, { take: 1 }, sharedContext)
    const rows = cancellationRows(input, planned.plan, before + 1)
    const { id } = await this.createOrderCancellations(rows.cancellation, sharedContext)
    const own = <T>(row: T) => ({ ...row, cancellation_id: id })
    await this.createOrderCancellationParts(rows.parts.map(own), sharedContext)
    await this.createOrderCancellationLines(rows.lines.map(own), sharedContext)
    return { cancellation_id: id, applied: true }
  }

  /** Ensures that a request counts as carried out, and that vendor orders of which nothing is left are cancelled. */
  @InjectManager()
  @InjectTransactionManager()
  async completeCancellation(id: string, @MedusaContext() sharedContext: Context<Sql> = {}): Promise<boolean> {
    const sql = transactionOf(sharedContext)
    await sql.execute(
      `update cityos_vendor_order v set status = 'cancelled', updated_at = now()
        where v.id in (select vendor_order_id from cityos_order_cancellation_part where cancellation_id = ? and whole) and v.status <> 'cancelled'`,
      [id],
    )
    const done: unknown[] = await sql.execute(
      `update cityos_order_cancellation set status = 'completed', completed_at = now(), updated_at = now()
        where id = ? and status <> 'completed' returning id`,
      [id],
    )
    return done.length > 0
  }

  /** Ensures one reversal per vendor order of what a request gives back of its commission, and of no more than is left of the charge. */
  @InjectManager()
  @InjectTransactionManager()
  async reverseCommissionsOf(
    cancellation_id: string,
    tenant_id: string,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<CommissionReceipt> {
    const { order_id } = await this.retrieveOrderCancellation(cancellation_id, {}, sharedContext)
    await lockOrder(transactionOf(sharedContext), order_id)
    const parts = await this.listOrderCancellationParts({ cancellation_id }, { take: ALL }, sharedContext)
    const book = await this.listCommissionTransactions({ order_id }, { take: BOOK }, sharedContext)
    const entries = partialReversals(book, parts, { cancellation_id, tenant_id, posted_at: new Date() })
    return await this.postOnce(order_id, entries, sharedContext)
  }

  /** What each vendor sold since an instant (UTC), cancelled parts left out, by currency; the best first. Whole minor units. */
  @InjectManager()
  async salesByVendor(
    since: Date,
    vendor_id: string | null,
    @MedusaContext() sharedContext: Context<Sql> = {},
  ): Promise<VendorSales[]> {
    const rows: Record<string, string>[] = await managerOf(sharedContext).execute(
      `select v.id as vendor_id, v.name as vendor_name, o.currency_code, count(*) as orders, sum(o.total - o.cancelled_total) as total,
         sum(o.commission_amount - o.cancelled_commission_amount) as commission_amount
       from cityos_vendor_order o join cityos_vendor v on v.id = o.vendor_id
       where o.created_at >= ? and o.status <> 'cancelled' and o.deleted_at is null and (?::text is null or v.id = ?)
       group by v.id, v.name, o.currency_code order by sum(o.total - o.cancelled_total) desc limit ${ALL}`,
      [since, vendor_id, vendor_id],
    )
    return rows.map((row) => ({
      vendor_id: row.vendor_id ?? "",
      vendor_name: row.vendor_name ?? "",
      currency_code: row.currency_code ?? "",
      orders: Number(row.orders),
      total: safeNumber("total", row.total ?? "0"),
      commission_amount: safeNumber("commission_amount", row.commission_amount ?? "0"),
    }))
  }

  @InjectTransactionManager()
  private async writeVendorOrders(
    sql: Sql,
    drafts: VendorOrderDraft[],
    @MedusaContext() sharedContext: Context<Sql>,
  ): Promise<string[]> {
    if (drafts.length === 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "order_empty: an order without lines cannot be shared out over vendors",
      )
    }
    const house = drafts.some(({ vendor_id }) => vendor_id === null) ? await this.ensureHouse(sql, sharedContext) : ""
    const rows = drafts.map(({ items: _, vendor_id, ...order }) => ({ ...order, vendor_id: vendor_id ?? house }))
    const orders = await this.createVendorOrders(rows, sharedContext)
    const ids = new Map(orders.map(({ id, display_id }) => [display_id, id]))
    const items = drafts.flatMap(({ items, display_id }) =>
      items.map((item) => ({ ...item, vendor_order_id: ids.get(display_id) ?? "" })),
    )
    await this.createVendorOrderItems(items, sharedContext)
    return orders.map(({ id }) => id)
  }

  /** Two first orders at once must end with one house: the unique handle decides, the loser reads. */
  @InjectTransactionManager()
  private async ensureHouse(sql: Sql, @MedusaContext() sharedContext: Context<Sql>): Promise<string> {
    const found = await this.findHouse(sharedContext)
    if (found) return found
    const made = generateEntityId("", "vnd")
    await sql.execute(
      "insert into cityos_vendor (id, name, handle, status, locale) values (?, ?, ?, 'active', 'en') on conflict do nothing",
      [made, "House", HOUSE_HANDLE],
    )
    return (await this.findHouse(sharedContext)) ?? made
  }

  @InjectTransactionManager()
  private async postOnce(
    order_id: string,
    entries: ReturnType<typeof commissionCharges>,
    @MedusaContext() sharedContext: Context<Sql>,
  ): Promise<CommissionReceipt> {
    const book = await this.listCommissionTransactions({ order_id }, { take: BOOK }, sharedContext)
    const known = new Map(book.map(({ source_key, id }) => [source_key, id]))
    const missing = entries.filter(({ source_key }) => !known.has(source_key))
    const posted = missing.length > 0 ? await this.createCommissionTransactions(missing, sharedContext) : []
    posted.forEach(({ source_key, id }) => known.set(source_key, id))
    return {
      transaction_ids: entries.flatMap(({ source_key }) => known.get(source_key) ?? []),
      applied: missing.length > 0,
    }
  }
}

function managerOf({ transactionManager, manager }: Context<Sql>): Sql {
  const sql = transactionManager ?? manager
  if (!sql)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "marketplace: called without a database connection")
  return sql
}

function transactionOf({ transactionManager }: Context<Sql>): Sql {
  if (!transactionManager)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "marketplace: called without a transaction")
  return transactionManager
}

/** One writer per order at a time: held until the transaction ends. */
async function lockOrder(sql: Sql, order_id: string): Promise<void> {
  await sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`marketplace:${order_id}`])
}
