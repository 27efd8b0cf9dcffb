/** A payment of which some may go back. Whole minor units. */
export interface PaidAndCancelled {
  /** What was authorised: the order's price. */
  amount: bigint
  captured: bigint
  refunded: bigint
  /** What accepted cancellations give back of it, all of them. */
  cancelled: bigint
}

/**
 * What goes back for one cancellation: what it asks for, but never more than is held beyond what is still owed. Cash that was collected after
 * the order became smaller was collected without it, and money that went back before does not go back again.
 */
export function amountToRefund({ amount, captured, refunded, cancelled }: PaidAndCancelled, asked: bigint): bigint {
  const owed = amount > cancelled ? amount - cancelled : 0n
  const surplus = captured - refunded - owed
  if (surplus <= 0n) return 0n
  return asked < surplus ? asked : surplus
}
