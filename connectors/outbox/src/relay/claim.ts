import type { OutboxRow } from "../envelope"
import type { Queryable } from "../queryable"
import { TABLE } from "../sql/text"

/**
 * An event is claimed when it is due, nobody holds it, and nothing older of its aggregate is unsettled. A parked one (`failed`) is
 * unsettled: it holds its aggregate's later events until an operator retries or discards it. A delayed event that is not yet due holds nothing.
 * "Nothing older" is a sub-select and not NOT EXISTS, which becomes a join of the whole backlog while the table's statistics are old.
 */
const CLAIM = `
  WITH due AS (
    SELECT e.id FROM ${TABLE} e
    WHERE e.status IN ('pending', 'processing') AND e.available_at <= now()
      AND (e.status = 'processing' OR e.next_retry_at IS NULL OR e.next_retry_at <= now())
      AND (e.status = 'pending' OR e.locked_until < now())
      AND (
        SELECT o.seq FROM ${TABLE} o
        WHERE o.tenant_id = e.tenant_id AND o.aggregate_type = e.aggregate_type AND o.aggregate_id = e.aggregate_id AND o.seq < e.seq
          AND o.status IN ('pending', 'processing', 'failed') AND o.available_at <= now()
        ORDER BY o.seq LIMIT 1
      ) IS NULL
    ORDER BY e.seq
    LIMIT $1
    FOR UPDATE OF e SKIP LOCKED
  )
  UPDATE ${TABLE} e
  SET status = 'processing', locked_until = now() + $2 * interval '1 millisecond', locked_by = $3
  FROM due WHERE e.id = due.id
  RETURNING e.*`

export interface Claim {
  limit: number
  /** Name of who holds the events. */
  owner: string
  /** Milliseconds. After it anyone may claim them again. */
  lease: number
}

/** Claims due events under a lease, oldest first, at most one per aggregate. */
export async function claimEvents(db: Queryable, { limit, owner, lease }: Claim): Promise<OutboxRow[]> {
  const { rows } = await db.query<OutboxRow>(CLAIM, [limit, lease, owner])
  return rows.sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)))
}

/** Holds events longer; those that were lost meanwhile stay lost. */
export async function renewLeases(
  db: Queryable,
  ids: readonly string[],
  { owner, lease }: Omit<Claim, "limit">,
): Promise<void> {
  await db.query(
    `UPDATE ${TABLE} SET locked_until = now() + $2 * interval '1 millisecond'
     WHERE id = ANY($1::uuid[]) AND locked_by = $3 AND status = 'processing'`,
    [ids, lease, owner],
  )
}
