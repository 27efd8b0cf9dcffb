import type { Queryable } from "../queryable"
import { TABLE } from "../sql/text"

const BATCH = 1_000

const CLEAN = `
  WITH old AS (
    SELECT id FROM ${TABLE}
    WHERE status IN ('delivered', 'discarded') AND processed_at < now() - $1 * interval '1 day'
    LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  )
  DELETE FROM ${TABLE} e USING old WHERE e.id = old.id RETURNING e.id`

/**
 * Deletes settled events that are older than `days`, in batches, until none is left or `stopped` says so.
 * @returns how many were deleted
 */
export async function cleanOutbox(db: Queryable, days: number, stopped: () => boolean = () => false): Promise<number> {
  let deleted = 0
  while (!stopped()) {
    const { rows } = await db.query(CLEAN, [days])
    deleted += rows.length
    if (rows.length < BATCH) break
  }
  return deleted
}
