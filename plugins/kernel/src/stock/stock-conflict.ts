import type { MedusaRequest } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Conflict } from "../errors/conflict"
import { pathOf } from "../principal/path"
import { shortfallsOf, soldOut } from "./shortfalls"
import { ORDER_PER_CART } from "./truth"

const COMPLETION = /^\/store\/carts\/([^/]+)\/complete$/
/** The guard's words, core's own before it, and core's in the cart. A workflow loses the code. */
const GUARD = /sold_out: inventory item "(.+?)" has (\S+) left at location "(.+?)", (\S+) more were asked for/
const CORE = /Not enough stock available for item (\S+) at location (\S+)/
/** Two carts of more lines than core writes in one statement, in opposite order: Postgres has ended one of them. */
const DEADLOCK = /deadlock detected/

/**
 * What an error means where stock was lost to somebody else; null for any other. A shopper is told of the lines of the cart, everybody else of
 * the inventory item. Where the cart could be had after all (a level was taken while another has enough, a competitor gave up) trying
 * again is right.
 */
export async function stockConflictOf(error: { message: string }, request: MedusaRequest): Promise<Conflict | null> {
  const { message } = error
  if (message.includes(ORDER_PER_CART)) return ORDERED
  const [, cart_id] = COMPLETION.exec(pathOf(request)) ?? []
  if (cart_id && DEADLOCK.test(message)) return MOVED
  const guard = GUARD.exec(message)
  const core = CORE.exec(message)
  if (!guard && !core) return null
  if (cart_id) {
    const connection = request.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const lines = await shortfallsOf(connection, cart_id, { certain: true })
    return lines.length > 0 ? soldOut(lines) : MOVED
  }
  const [inventory_item_id, location_id] = guard ? [guard[1], guard[3]] : [core?.[1], core?.[2]]
  return {
    code: "sold_out",
    message: (guard ?? core)?.[0]?.replace(/^sold_out: i/, "I") ?? message,
    details: {
      inventory_item_id,
      location_id,
      ...(guard && { available: Number(guard[2]), wanted: Number(guard[4]) }),
    },
  }
}

const MOVED: Conflict = {
  code: "stock_changed",
  message: "Others were buying the same goods at the same moment. Nothing was charged; please try again.",
  details: {},
  retry_after: 1,
}

const ORDERED: Conflict = {
  code: "cart_ordered",
  message: "This cart has been ordered by another request at the same moment. Ask again to see the order.",
  details: {},
  retry_after: 1,
}
