/** After so long an order row without a placement is looked at: longer than a slow checkout takes, and well within three minutes. */
export const RECOVERY_DELAY_SECONDS = 90

/** An order row that a cart led to and that nobody said is placed. */
export interface UnplacedOrder {
  id: string
  line_item_ids: string[]
  /** The cart is linked to it, so that core takes the cart for completed. */
  linked: boolean
  /** The cart's payment collection is linked to it. */
  payment_linked: boolean
  /** Its completion had failed, and was being taken back when the process died. */
  undone: boolean
  /** Units held for its lines, over all inventory items. */
  reserved: string
  created_at: string
}

export interface SessionState {
  id: string
  status: string
  provider_id: string
  payment_collection_id: string
  /** The provider's own words, from which it makes a new session alike. */
  data: Record<string, unknown>
  /** The live payment, if the session led to one. */
  payment_id: string | null
  captured: boolean
  /** It led to a payment, which was cancelled since: nothing can be paid with it any more. */
  spent: boolean
}

/** What a completion of one cart has left behind. */
export interface CartPlacement {
  cart_id: string
  /** The order that stands, if there is one: nothing may take it back. */
  placed_order_id: string | null
  unplaced: UnplacedOrder[]
  sessions: SessionState[]
  /** Units that the cart's lines need, over all inventory items that are managed. */
  needed: string
  /** Something has to be paid before the order may stand. */
  to_pay: boolean
}

export type Recovery =
  { kind: "none" } | { kind: "finish"; order_id: string } | { kind: "undo"; order_ids: string[]; money: boolean }

/**
 * What has to be done about a cart whose completion may have died. Finished where only the last word is missing: one order, linked,
 * its stock held, its money authorised. Otherwise taken back whole.
 */
export function planRecovery(state: CartPlacement): Recovery {
  const order_ids = state.unplaced.map(({ id }) => id)
  // The placed order's payment is its own: only what stands beside it goes.
  if (state.placed_order_id) return order_ids.length > 0 ? { kind: "undo", order_ids, money: false } : { kind: "none" }
  const [order, ...others] = state.unplaced
  if (order && others.length === 0 && isWhole(order, state)) return { kind: "finish", order_id: order.id }
  const spent = state.sessions.some(({ spent }) => spent)
  return order || spent ? { kind: "undo", order_ids, money: true } : { kind: "none" }
}

function isWhole(order: UnplacedOrder, { sessions, needed, to_pay }: CartPlacement): boolean {
  if (order.undone || !order.linked) return false
  if (Number(order.reserved) !== Number(needed)) return false
  if (!to_pay) return true
  return order.payment_linked && sessions.some(isPromised)
}

/** The money is authorised, or will come as its method says (a transfer that the bank confirms later). */
const isPromised = ({ payment_id, status, spent }: SessionState): boolean =>
  !spent && (payment_id !== null || status === "pending_authorization")
