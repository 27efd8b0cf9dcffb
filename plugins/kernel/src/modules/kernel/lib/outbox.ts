import { EVENT_STATUSES, type EventStatus } from "@dakkah/contracts"
import type { Context } from "@medusajs/framework/types"

import type { OutboxEvent, OutboxFilters, OutboxMoment, OutboxSummary, Page } from "../types"
import { instant, rowsOf, wholeNumber } from "./rows"

export interface OutboxPage {
  events: OutboxEvent[]
  count: number
}

const COLUMNS = `id, seq, event_type, aggregate_type, aggregate_id, correlation_id, causation_id, payload, source_system, actor_id, actor_role,
  status, retry_count, max_retries, available_at, next_retry_at, error_message, occurred_at, created_at, processed_at, result`

/** Columns a list may be sorted by. */
export const OUTBOX_ORDERS = ["created_at", "event_type", "status", "retry_count", "processed_at"] as const

/** Newest first where no order is asked for. */
export async function outboxPage(context: Context, filters: OutboxFilters, page: Page): Promise<OutboxPage> {
  const { where, bindings } = conditions(filters)
  const rows = await rowsOf<OutboxEvent>(
    context,
    `select ${COLUMNS} from cityos_event_outbox ${where} order by ${orderBy(page.order)} limit ? offset ?`,
    [...bindings, page.limit, page.offset],
  )
  const [total] = await rowsOf<{ count: string }>(
    context,
    `select count(*) as count from cityos_event_outbox ${where}`,
    bindings,
  )
  return { events: rows.map(event), count: wholeNumber(total?.count ?? 0) }
}

function conditions({ q, status, event_type, aggregate_type, aggregate_id }: OutboxFilters): {
  where: string
  bindings: string[]
} {
  const parts: string[] = []
  const bindings: string[] = []
  const add = (sql: string, ...values: string[]) => {
    parts.push(sql)
    bindings.push(...values)
  }
  if (status?.length) add("status in (select jsonb_array_elements_text(?::jsonb))", JSON.stringify(status))
  if (event_type) add("event_type = ?", event_type)
  if (aggregate_type) add("aggregate_type = ?", aggregate_type)
  if (aggregate_id) add("aggregate_id = ?", aggregate_id)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    add(
      "(event_type ilike ? or aggregate_id ilike ? or correlation_id ilike ? or error_message ilike ? or id::text = ?)",
      like,
      like,
      like,
      like,
      q,
    )
  }
  return { where: parts.length > 0 ? `where ${parts.join(" and ")}` : "", bindings }
}

function orderBy(order = "-created_at"): string {
  const column = OUTBOX_ORDERS.find((name) => name === order.replace(/^-/, "")) ?? "created_at"
  const direction = order.startsWith("-") ? "desc" : "asc"
  return `${column} ${direction} nulls last, seq ${direction}`
}

function event(row: OutboxEvent): OutboxEvent {
  return {
    ...row,
    seq: wholeNumber(row.seq),
    available_at: instant(row.available_at),
    next_retry_at: row.next_retry_at && instant(row.next_retry_at),
    occurred_at: instant(row.occurred_at),
    created_at: instant(row.created_at),
    processed_at: row.processed_at && instant(row.processed_at),
  }
}

type Counts = Record<"created" | "delivered" | "failed", string> & { oldest: string | null }

export async function outboxSummary(context: Context): Promise<OutboxSummary> {
  const depths = await rowsOf<{ status: EventStatus; count: string }>(
    context,
    // A look that is taken later waits for nobody yet.
    `select status, count(*) as count from cityos_event_outbox
      where not (status = 'pending' and retry_count = 0 and available_at > now()) group by status`,
  )
  const [counts] = await rowsOf<Counts>(
    context,
    `select count(*) filter (where created_at > now() - interval '1 hour') as created,
       count(*) filter (where status = 'delivered' and processed_at > now() - interval '1 hour') as delivered,
       count(*) filter (where status = 'failed' and coalesce(processed_at, created_at) > now() - interval '1 hour') as failed,
       floor(extract(epoch from now() - min(available_at) filter (where status in ('pending', 'processing') and available_at <= now())))::bigint as oldest
     from cityos_event_outbox`,
  )
  const by_status = Object.fromEntries(EVENT_STATUSES.map((status) => [status, 0])) as Record<EventStatus, number>
  for (const { status, count } of depths) by_status[status] = wholeNumber(count)
  return {
    by_status,
    oldest_age_seconds: counts?.oldest == null ? null : Math.max(0, wholeNumber(counts.oldest)),
    created_last_hour: wholeNumber(counts?.created ?? 0),
    delivered_last_hour: wholeNumber(counts?.delivered ?? 0),
    failed_last_hour: wholeNumber(counts?.failed ?? 0),
    history: await outboxHistory(context),
  }
}

/** How deep it was and how long the oldest had waited, every five minutes of the last hour, from the rows' own times. */
async function outboxHistory(context: Context): Promise<OutboxMoment[]> {
  const rows = await rowsOf<{ at: string; depth: string; age: string }>(
    context,
    `select moment as at, count(o.id) as depth, coalesce(floor(extract(epoch from moment - min(o.available_at))), 0)::bigint as age
       from generate_series(now() - interval '1 hour', now(), interval '5 minutes') moment
       left join cityos_event_outbox o on o.available_at <= moment and o.status <> 'discarded'
        and (o.processed_at is null and o.status <> 'failed' or o.processed_at > moment)
      group by moment order by moment`,
  )
  return rows.map((row) => ({
    at: instant(row.at),
    depth: wholeNumber(row.depth),
    oldest_age_seconds: Math.max(0, wholeNumber(row.age)),
  }))
}
