import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { originOf } from "../api/lib/origin"
import { recoverCartWorkflow } from "../workflows/recovery/workflows/recover-cart"

/** One statement, since every checkout asks it: nearly always the answer is no. */
const LEFT_BEHIND = `
select exists (select 1 from "order" o where o.metadata->>'cart_id' = ? and o.deleted_at is null and o.canceled_at is null
    and not exists (select 1 from cityos_order_placement p where p.order_id = o.id and p.state <> 'undone'))
  or exists (select 1 from cart_payment_collection c
    join payment_session s on s.payment_collection_id = c.payment_collection_id and s.deleted_at is null and s.status = 'authorized'
    join payment p on p.payment_session_id = s.id and p.canceled_at is not null
    where c.cart_id = ? and c.deleted_at is null) as left_behind`

/**
 * A buyer who tries again after a checkout that died gets the same order, or a fresh attempt: what the first one left behind is settled
 * before the second begins.
 */
async function recoverFirst(request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  try {
    const cart_id = String(request.params["id"])
    const pool = request.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await pool.raw<{ rows: { left_behind: boolean }[] }>(LEFT_BEHIND, [cart_id, cart_id])
    if (rows[0]?.left_behind) {
      const input = { cart_id, asked_by: "attempt" as const, origin: originOf(request) }
      await recoverCartWorkflow(request.scope).run({ input })
    }
    next()
  } catch (error) {
    if (!isBusy(error)) return next(error)
    const message = `Cart ${String(request.params["id"])} is being completed. Try again in a moment`
    response.status(409).set("retry-after", "2").json({ type: "conflict", code: "in_progress", message })
  }
}

const isBusy = (error: unknown): boolean => /acquiring lock|acquire lock/.test((error as Error).message)

export const recoverBeforeCompletion: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [recoverFirst] },
]
