/** An entry of the ledger that moved what a vendor is owed and that no payout has paid. Whole minor units of one currency; below 0: taken back. */
export interface Movement {
  journal_entry_id: string
  kind: string
  order_id: string | null
  vendor_order_id: string | null
  amount: bigint
  tax_amount: bigint
  /** UTC. */
  posted_at: Date
}

/** Where a vendor order stands, as far as paying for it is concerned. */
export interface PayableOrder {
  /** Null: not yet. The goods' arrival; the sale itself where nothing is sent. UTC. */
  delivered_at: Date | null
  cancelled: boolean
  /** Everything that was promised for the order has come, and nothing that was held for its buyer went back without its sale. */
  paid: boolean
  /** Something blocks the order on its timeline. */
  blocked: boolean
  /** Whoever bought it may not order: somebody looks into it. */
  frozen: boolean
  /** A hold on the vendor order, a dispute included. */
  held: boolean
  /** Its money stands in escrow. */
  in_escrow: boolean
}

export type Waiting = "held" | "frozen" | "blocked" | "in_escrow" | "not_paid" | "not_delivered" | "hold"

export interface WaitingOrder {
  vendor_order_id: string
  order_id: string | null
  amount: bigint
  why: Waiting
  /** From when on time is no obstacle; null where it is not time that is waited for. UTC. */
  until: Date | null
}

export interface Choice {
  /** What a payout made now would pay, in the ledger's order. */
  movements: Movement[]
  amount: bigint
  tax_amount: bigint
  waiting: WaitingOrder[]
}

const DAY = 86_400_000

/**
 * What of a vendor's unpaid entries is due. All entries of a vendor order go together: a sale is paid with what was taken back of it. What is
 * owed by the vendor (a refund after its payout) waits for nothing, nor does what belongs to no vendor order.
 * @param movements of one vendor and currency, in the ledger's order
 * @param orders by vendor order; one that is not there is not paid for
 * @param hold_days whole days after delivery
 */
export function chooseMovements(
  movements: readonly Movement[],
  orders: ReadonlyMap<string, PayableOrder>,
  hold_days: number,
  now: Date,
): Choice {
  const late = new Map<string, WaitingOrder>()
  for (const [vendor_order_id, group] of grouped(movements)) {
    const amount = sum(group, "amount")
    const obstacle = amount < 0n ? null : obstacleOf(orders.get(vendor_order_id), amount, hold_days, now)
    if (obstacle)
      late.set(vendor_order_id, { vendor_order_id, order_id: group[0]?.order_id ?? null, amount, ...obstacle })
  }
  const due = movements.filter(({ vendor_order_id }) => vendor_order_id === null || !late.has(vendor_order_id))
  return {
    movements: due,
    amount: sum(due, "amount"),
    tax_amount: sum(due, "tax_amount"),
    waiting: [...late.values()],
  }
}

function obstacleOf(
  order: PayableOrder | undefined,
  amount: bigint,
  hold_days: number,
  now: Date,
): { why: Waiting; until: Date | null } | null {
  const because = (why: Waiting, until: Date | null = null) => ({ why, until })
  if (!order) return because("not_delivered")
  if (order.held) return because("held")
  if (order.frozen) return because("frozen")
  if (order.blocked) return because("blocked")
  if (order.in_escrow) return because("in_escrow")
  // Sold and taken back whole: nothing is left to wait for.
  if (order.cancelled && amount === 0n) return null
  if (!order.paid) return because("not_paid")
  if (!order.delivered_at) return because("not_delivered")
  const until = new Date(order.delivered_at.getTime() + hold_days * DAY)
  return now < until ? because("hold", until) : null
}

function grouped(movements: readonly Movement[]): Map<string, Movement[]> {
  const groups = new Map<string, Movement[]>()
  for (const movement of movements) {
    if (movement.vendor_order_id === null) continue
    const group = groups.get(movement.vendor_order_id)
    if (group) group.push(movement)
    else groups.set(movement.vendor_order_id, [movement])
  }
  return groups
}

const sum = (movements: readonly Movement[], field: "amount" | "tax_amount"): bigint =>
  movements.reduce((total, movement) => total + movement[field], 0n)
