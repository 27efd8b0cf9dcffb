import { allocate } from "@dakkah/contracts"

/**
 * What the courier collects for each delivery of one order, so that the parts add up to what is owed at the door. Shared by the
 * totals of the parcels; goods that do not travel are paid with those that do.
 * @param owed minor units, not negative
 * @param totals minor units of each parcel, not negative; at least one
 */
export function shareToCollect(owed: bigint, totals: readonly bigint[]): bigint[] {
  const weights = totals.some((total) => total > 0n) ? totals : totals.map(() => 1n)
  return allocate(owed, weights)
}
