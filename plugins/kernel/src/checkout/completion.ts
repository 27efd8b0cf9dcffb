import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ConflictError } from "../errors/conflict"
import { conflictsOfCart } from "./conflicts"
import { lane } from "./lane"

/** A completion costs about 100 ms of a processor; more at once only make each other wait. */
const AT_ONCE = Number(process.env.CHECKOUTS_AT_ONCE ?? 4)
/** At some ten orders a second, what a shopper's browser will wait for. */
const WAITING = 500

/** Who cannot be served is told at once, without a workflow that would have to be undone. */
async function refuseEarly(request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const connection = request.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const conflict = await conflictsOfCart(connection, request.params["id"] ?? "")
  if (conflict) throw new ConflictError(conflict)
  next()
}

/** "Place order": looked at, then in turn, then looked at again, for the turn may have been long. */
export const completionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [refuseEarly, lane({ atOnce: AT_ONCE, waiting: WAITING }), refuseEarly],
  },
]
