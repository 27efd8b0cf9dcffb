import type { OrderBlock, SagaReport, TimelineEntryInput } from "@dakkah/contracts"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"

import { lifeSql, type Moment, type OrderTrace } from "../../order-life/trace"
import type { CartPlacement } from "../../recovery/half-placement"
import { endBoot } from "../../tenancy/context"
import { guardModules } from "../../vault/guard-modules"
import { AuditVerifier, type AuditLink, type AuditVerdict } from "../../rules/audit-chain"
import { appendAudit } from "./lib/audit"
import PeopleModuleService from "./people-service"
import {
  instant,
  rowsOf,
  TIMELINE_COLUMNS,
  timelineEntry,
  wholeNumber,
  type StoredTimelineEntry,
  type TimelineRow,
} from "./lib/rows"
import { auditNames } from "./lib/audit-names"
import { cartPlacement, endSessions, halfPlacements, unlinkOrders, type HalfPlacement } from "./lib/half-placements"
import { giveCouponsBack } from "./lib/given-back-coupons"
import { outboxPage, outboxSummary, type OutboxPage } from "./lib/outbox"
import { reportSaga, resolveSaga, type SagaDecision } from "./lib/sagas"
import type {
  AuditEntryInput,
  AuditNames,
  AuditPosition,
  OutboxFilters,
  OutboxSummary,
  Page,
  ServiceEvent,
} from "./types"

const AUDIT_PAGE = 1_000

/** Tenancy, timeline, audit, sagas and the operators' view of the outbox. Each method is one transaction, or joins the caller's. */
export default class KernelModuleService extends PeopleModuleService {
  /** The engine calls it when everything is loaded, before the port opens. */
  __hooks = {
    onApplicationStart: (): Promise<void> => {
      guardModules()
      return Promise.resolve(endBoot())
    },
  }

  /**
   * Appends to orders' timelines; an entry whose source key is known changes nothing.
   * @param modules modules the writer may write; null for code of our own
   * @returns how many entries were new
   * @throws MedusaError NOT_ALLOWED for a foreign module, INVALID_DATA for a status that is not `module:status`
   */
  @InjectManager()
  @InjectTransactionManager()
  async appendTimeline(
    entries: readonly TimelineEntryInput[],
    modules: readonly string[] | null = null,
    @MedusaContext() context: Context = {},
  ): Promise<{ added: number }> {
    const [row] = await rowsOf<{ added: number }>(
      context,
      `select cityos_append_timeline(?::jsonb, case when ?::jsonb is null then null else array(select jsonb_array_elements_text(?::jsonb)) end) as added`,
      [JSON.stringify(entries), modules && JSON.stringify(modules), modules && JSON.stringify(modules)],
    )
    return { added: row?.added ?? 0 }
  }

  /**
   * An order's entries in the order they were written.
   * @param after `seq` of the last entry already seen
   */
  @InjectManager()
  @InjectTransactionManager()
  async orderTimeline(
    order_id: string,
    after = 0,
    @MedusaContext() context: Context = {},
  ): Promise<StoredTimelineEntry[]> {
    const rows = await rowsOf<TimelineRow>(
      context,
      `select ${TIMELINE_COLUMNS} from cityos_order_status_history where order_id = ? and seq > ? order by seq limit 2000`,
      [order_id, after],
    )
    return rows.map(timelineEntry)
  }

  /** Blocking entries of an order that nothing has closed, oldest first. */
  @InjectManager()
  @InjectTransactionManager()
  async openBlocks(order_id: string, @MedusaContext() context: Context = {}): Promise<OrderBlock[]> {
    const rows = await rowsOf<Omit<OrderBlock, "recorded_at"> & { recorded_at: string | Date }>(
      context,
      `select source_key, status_code, recorded_at from cityos_order_status_history
        where order_id = ? and severity = 'blocking' and closed_at is null and deleted_at is null order by recorded_at, seq`,
      [order_id],
    )
    return rows.map((row) => ({ ...row, recorded_at: instant(row.recorded_at) }))
  }

  /** Adds a link to the tenant's audit chain. Actor, role and correlation are the running request's where not given. */
  @InjectManager()
  @InjectTransactionManager()
  async appendAudit(entry: AuditEntryInput, @MedusaContext() context: Context = {}): Promise<AuditPosition> {
    return appendAudit(context, entry)
  }

  /** Recomputes the tenant's chain from its first link and names the first one that does not fit. */
  @InjectManager()
  @InjectTransactionManager()
  async verifyAudit(@MedusaContext() context: Context = {}): Promise<AuditVerdict> {
    const verifier = new AuditVerifier()
    for (;;) {
      const rows = await rowsOf<AuditLink & { position: string | number }>(
        context,
        `select id, position, previous_hash, hash, cityos_audit_canonical(a) as canonical from cityos_audit_log a
          where chain = coalesce(nullif(current_setting('app.tenant_id', true), ''), 'default') and position > ?
          order by position, seq limit ${AUDIT_PAGE}`,
        [verifier.position],
      )
      const verdict = verifier.follow(rows.map((row) => ({ ...row, position: wholeNumber(row.position) })))
      if (!verdict.whole || rows.length < AUDIT_PAGE) return verdict
    }
  }

  /** Notes where a saga stands. A report that says nothing new, or comes after the same run's end, changes nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async reportSaga(report: SagaReport, @MedusaContext() context: Context = {}): Promise<{ applied: boolean }> {
    return { applied: await reportSaga(context, report) }
  }

  /**
   * An operator's decision about a stuck saga: noted, audited, and said as `saga.resolution_requested` in the same commit.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when it is not stuck
   */
  @InjectManager()
  @InjectTransactionManager()
  async resolveSaga(
    id: string,
    decision: SagaDecision,
    @MedusaContext() context: Context = {},
  ): Promise<{ workflow_id: string }> {
    const before = await resolveSaga(context, id, decision)
    await this.appendAudit(
      {
        action: `saga.${decision.resolution}`,
        resource_type: "saga",
        resource_id: before.workflow_id,
        before: { status: before.status, step: before.step, reason: before.reason },
        after: { resolution: decision.resolution, reason: decision.reason },
        origin: decision.origin,
      },
      context,
    )
    return { workflow_id: before.workflow_id }
  }

  /** Says that an order is placed, where no plugin shares it out and says so itself. */
  @InjectManager()
  @InjectTransactionManager()
  async placeOrder(
    order_id: string,
    cart_id: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<{ applied: boolean }> {
    const [row] = await rowsOf<{ applied: boolean }>(context, "select cityos_place_order(?, ?) as applied", [
      order_id,
      cart_id,
    ])
    return { applied: row?.applied === true }
  }

  @InjectManager()
  @InjectTransactionManager()
  async unplaceOrder(order_id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await rowsOf(context, "select cityos_unplace_order(?, ?)", [
      order_id,
      "completing the cart failed after the placement",
    ])
  }

  /** What the application's parts wrote down about an order, in the order in which it happened. */
  @InjectManager()
  @InjectTransactionManager()
  async orderLife(
    order_id: string,
    traces: readonly OrderTrace[],
    @MedusaContext() context: Context = {},
  ): Promise<Moment[]> {
    const rows = await rowsOf<Moment & { at: string | Date }>(context, lifeSql(traces), { order_id })
    return rows.map((row) => ({ ...row, at: instant(row.at) }))
  }

  /** What the completion of a cart has left behind. */
  @InjectManager()
  @InjectTransactionManager()
  async cartPlacement(cart_id: string, @MedusaContext() context: Context = {}): Promise<CartPlacement> {
    return cartPlacement(context, cart_id)
  }

  /** Orders of carts that nobody said are placed, older than so many seconds, oldest first. */
  @InjectManager()
  @InjectTransactionManager()
  async halfPlacements(
    page: { seconds: number; limit: number; offset: number },
    @MedusaContext() context: Context = {},
  ): Promise<{ rows: HalfPlacement[]; count: number }> {
    return halfPlacements(context, page)
  }

  /** A recovery in the audit and on the orders' timelines, both or neither. */
  @InjectManager()
  @InjectTransactionManager()
  async noteRecovery(
    entry: AuditEntryInput,
    order_ids: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const status_code = `order:${entry.action.replace(".", "_")}`
    const entries = order_ids.map((order_id) => ({
      ...{ order_id, module: "order" as const, status_code, category: "order" as const, severity: "warning" as const },
      ...{ payload: { cart_id: entry.resource_id }, recorded_at: new Date().toISOString(), written_by: "recovery" },
      source_key: `${order_id}/${status_code}`,
    }))
    await this.appendTimeline(entries, null, context)
    await appendAudit(context, entry)
  }

  /** Sessions that led to a payment which is no more: nothing can be paid with them again. */
  @InjectManager()
  @InjectTransactionManager()
  async endPaymentSessions(ids: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await endSessions(context, ids)
  }

  /** An order that is about to go gives its coupons back, leaves its cart open and its payments free. */
  @InjectManager()
  @InjectTransactionManager()
  async unlinkOrders(order_ids: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await giveCouponsBack(context, order_ids)
    await unlinkOrders(context, order_ids)
  }

  @InjectManager()
  @InjectTransactionManager()
  async listOutbox(filters: OutboxFilters, page: Page, @MedusaContext() context: Context = {}): Promise<OutboxPage> {
    return outboxPage(context, filters, page)
  }

  @InjectManager()
  @InjectTransactionManager()
  async auditNames(@MedusaContext() context: Context = {}): Promise<AuditNames> {
    return auditNames(context)
  }

  @InjectManager()
  @InjectTransactionManager()
  async outboxSummary(@MedusaContext() context: Context = {}): Promise<OutboxSummary> {
    return outboxSummary(context)
  }

  /**
   * Lets the relay try a parked event again (`retry`) or gives it up (`discard`); audited in the same commit.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when the event's state does not allow it
   */
  @InjectManager()
  @InjectTransactionManager()
  async decideOutboxEvent(
    id: string,
    decision: { verdict: "retry" | "discard"; reason: string; origin?: AuditEntryInput["origin"] },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const [before] = await rowsOf<{ status: string; event_type: string; error_message: string | null }>(
      context,
      "select status, event_type, error_message from cityos_event_outbox where id = ?::uuid",
      [id],
    )
    if (!before) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Event ${id} is not in the outbox`)
    // The database decides: the relay may have claimed the event since it was read.
    const [answer] = await rowsOf<{ done: boolean }>(
      context,
      `select cityos_outbox_${decision.verdict}(?::uuid, ?) as done`,
      [id, decision.reason],
    )
    if (!answer?.done) {
      const needs =
        decision.verdict === "retry" ? "failed, discarded or waiting for its next attempt" : "failed or waiting"
      const message = `Event ${id} is ${before.status}; ${decision.verdict} needs one that is ${needs}`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    await this.appendAudit(
      {
        action: `outbox.${decision.verdict}`,
        resource_type: "event",
        resource_id: id,
        before,
        after: { reason: decision.reason },
        origin: decision.origin,
      },
      context,
    )
  }

  /** Writes an event that no row shows. @returns `applied: false` when its key was used before */
  @InjectManager()
  @InjectTransactionManager()
  async emitServiceEvent(event: ServiceEvent, @MedusaContext() context: Context = {}): Promise<{ applied: boolean }> {
    const { event_type, aggregate_type, aggregate_id, payload, source_key } = event
    if (source_key !== null) {
      // One at a time per key, or two calls at once find nothing and both write.
      await rowsOf(context, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [`cityos_event/${source_key}`])
      const known = await rowsOf(
        context,
        `select 1 from cityos_event_outbox where event_type = ? and aggregate_id = ? and payload ->> 'source_key' = ? limit 1`,
        [event_type, aggregate_id, source_key],
      )
      if (known.length > 0) return { applied: false }
    }
    const said = JSON.stringify({ ...payload, ...(source_key !== null && { source_key }) })
    await rowsOf(context, "select cityos_emit_event(?, ?, ?, ?::jsonb)", [
      event_type,
      aggregate_type,
      aggregate_id,
      said,
    ])
    return { applied: true }
  }

  /** Stores an outside system's message. @returns `applied: false` when it was there already */
  @InjectManager()
  @InjectTransactionManager()
  async receiveWebhook(
    webhook: { connector: string; external_id: string; headers: Record<string, string>; raw_body: string },
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; applied: boolean }> {
    const [stored] = await rowsOf<{ id: string; applied: boolean }>(
      context,
      `with stored as (
         insert into cityos_webhook_inbox (id, connector, external_id, headers, raw_body, received_at)
         values (?, ?, ?, ?::jsonb, ?, now()) on conflict do nothing returning id)
       select id, true as applied from stored
       union all select id, false from cityos_webhook_inbox where connector = ? and external_id = ? and not exists (select 1 from stored)`,
      [
        generateEntityId(undefined, "whin"),
        webhook.connector,
        webhook.external_id,
        JSON.stringify(webhook.headers),
        webhook.raw_body,
        webhook.connector,
        webhook.external_id,
      ],
    )
    // Two of the same at once: the other one stored it, and its row is not visible to this statement yet.
    return stored ?? { id: "", applied: false }
  }
}
