import { allocate } from "@dakkah/contracts"

/**
 * Shares what credit lines paid over the parts of an order, by what each is worth, so that the rest of every part adds up to what is left to
 * pay. No part gets more than it is worth.
 * @param credit whole minor units, not negative
 * @param totals of the parts, whole minor units, not negative
 * @throws RangeError when there is more credit than there are goods
 */
export function shareCredit(credit: bigint, totals: readonly bigint[]): bigint[] {
  const whole = totals.reduce((sum, total) => sum + total, 0n)
  if (credit < 0n || credit > whole) throw new RangeError(`credit: ${credit} of ${whole} minor units cannot be shared`)
  return credit === 0n ? totals.map(() => 0n) : allocate(credit, totals)
}
