import type { Queryable } from "../queryable"
import { TABLE } from "../sql/text"

/** How full an outbox is. Ages in seconds, 0 when there is nothing. */
export interface Depth {
  pending: number
  /** Pending, but their time has not come. */
  delayed: number
  processing: number
  /** Parked: waits for an operator. */
  failed: number
  /** Due, but behind a parked event of the same aggregate. */
  blocked: number
  oldest_pending_seconds: number
  oldest_failed_seconds: number
}

const DEPTH = `
  SELECT
    count(*) FILTER (WHERE status = 'pending' AND available_at <= now())::integer AS pending,
    count(*) FILTER (WHERE status = 'pending' AND available_at > now())::integer AS delayed,
    count(*) FILTER (WHERE status = 'processing')::integer AS processing,
    count(*) FILTER (WHERE status = 'failed')::integer AS failed,
    (SELECT count(*) FROM ${TABLE} e WHERE e.status = 'pending' AND e.available_at <= now() AND EXISTS (
      SELECT FROM ${TABLE} o WHERE o.status = 'failed' AND o.tenant_id = e.tenant_id AND o.aggregate_type = e.aggregate_type
        AND o.aggregate_id = e.aggregate_id AND o.seq < e.seq))::integer AS blocked,
    coalesce(extract(epoch FROM now() - min(available_at) FILTER (WHERE status <> 'failed' AND available_at <= now())), 0)::float AS oldest_pending_seconds,
    coalesce(extract(epoch FROM now() - min(available_at) FILTER (WHERE status = 'failed')), 0)::float AS oldest_failed_seconds
  FROM ${TABLE} WHERE status IN ('pending', 'processing', 'failed')`

/** Counts what is unsettled. Under the application's role that is its own tenant's, under the relay's everyone's. */
export async function outboxDepth(db: Queryable): Promise<Depth> {
  const { rows } = await db.query<Depth>(DEPTH)
  const [depth] = rows
  if (!depth) throw new Error("outbox: the depth query answered nothing")
  return depth
}
