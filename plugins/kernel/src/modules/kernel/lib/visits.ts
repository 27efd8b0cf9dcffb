import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import { instant, rowsOf } from "./rows"

/** An operator's stay in a shop. Times are UTC instants, ISO 8601. */
export interface Visit {
  id: string
  user_id: string
  shop_id: string
  reason: string
  entered_at: string
  expires_at: string
  left_at: string | null
}

const COLUMNS = "id, user_id, shop_id, reason, entered_at, expires_at, left_at"

const visit = (row: Visit): Visit => ({
  ...row,
  entered_at: instant(row.entered_at),
  expires_at: instant(row.expires_at),
  left_at: row.left_at && instant(row.left_at),
})

/** The operator's open stay, null at home. */
export async function openVisitOf(context: Context, user_id: string): Promise<Visit | null> {
  const [row] = await rowsOf<Visit>(
    context,
    `select ${COLUMNS} from cityos_operator_visit where user_id = ? and left_at is null and expires_at > now() and deleted_at is null`,
    [user_id],
  )
  return row ? visit(row) : null
}

/** Begins a stay of some minutes; an earlier one ends with it. */
export async function startVisit(
  context: Context,
  { user_id, shop_id, reason, minutes }: { user_id: string; shop_id: string; reason: string; minutes: number },
): Promise<Visit> {
  await endVisits(context, user_id)
  const rows = await rowsOf<Visit>(
    context,
    `insert into cityos_operator_visit (id, user_id, shop_id, reason, entered_at, expires_at)
     values (?, ?, ?, ?, now(), now() + make_interval(mins => ?)) returning ${COLUMNS}`,
    [generateEntityId(undefined, "visit"), user_id, shop_id, reason, minutes],
  )
  return visit(rows[0] as Visit)
}

/** Ends whatever stays are open, also those that ran out. @returns the one that was still running */
export async function endVisits(context: Context, user_id: string): Promise<Visit | null> {
  const rows = await rowsOf<Visit & { running: boolean }>(
    context,
    `update cityos_operator_visit set left_at = least(now(), expires_at), updated_at = now()
      where user_id = ? and left_at is null and deleted_at is null returning ${COLUMNS}, expires_at > now() as running`,
    [user_id],
  )
  const running = rows.find((row) => row.running)
  return running ? visit(running) : null
}
