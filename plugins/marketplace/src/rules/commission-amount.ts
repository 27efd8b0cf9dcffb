import type { CommissionTerms, CommissionTier } from "./commission-rule"
import { divideHalfEven } from "./exact-amount"

/** Whole minor units of the order's currency. */
export interface CommissionableLine {
  quantity: number
  /** Without tax, after discount. */
  net: bigint
  /** The line's share of the shipping, without tax, after discount. */
  shipping: bigint
}

export interface LineCommission {
  /** Whole minor units; never below 0, never above what it is taken from. */
  amount: bigint
  /** Percent points as exact decimal text; null for a fixed amount and where no rule holds. */
  rate: string | null
}

const RATE = /^(\d{1,3})(?:\.(\d{1,6}))?$/
const RATE_SCALE = 1_000_000n

/**
 * Percent points in millionths.
 * @throws RangeError unless it is a number from 0 to 100 with at most six decimals
 */
export function parseRate(rate: string): bigint {
  const match = RATE.exec(rate)
  const value = match ? BigInt(match[1] ?? "0") * RATE_SCALE + BigInt((match[2] ?? "").padEnd(6, "0")) : -1n
  if (value < 0n || value > 100n * RATE_SCALE)
    throw new RangeError(`rate: "${rate}" must be 0 to 100 with at most 6 decimals`)
  return value
}

/**
 * What a rule takes of a line. A percentage is rounded half-even per line; a fixed amount is per unit sold; a tier's rate holds for the whole
 * amount (no sliding scale). The result is never more than the line's net, with its shipping where the rule includes that.
 * @param vendor_net net of all the vendor's lines of this order, minor units: what tiers with the basis `vendor_order` look at
 */
export function commissionOf(
  rule: CommissionTerms | null,
  line: CommissionableLine,
  vendor_net: bigint,
): LineCommission {
  if (!rule) return { amount: 0n, rate: null }
  const base = positive(line.net) + (rule.includes_shipping ? positive(line.shipping) : 0n)
  if (rule.kind === "fixed") {
    return { amount: smaller(BigInt(rule.fixed_amount ?? 0) * BigInt(line.quantity), base), rate: null }
  }
  const rate =
    rule.kind === "tiered"
      ? tierRate(rule.tiers ?? [], rule.tier_basis === "line" ? base : vendor_net)
      : (rule.rate ?? "0")
  return { amount: smaller(divideHalfEven(base * parseRate(rate), 100n * RATE_SCALE), base), rate }
}

/** The rate of the highest tier that the amount reaches; "0" below the first. */
export function tierRate(tiers: readonly CommissionTier[], amount: bigint): string {
  const reached = tiers.filter(({ from }) => BigInt(from) <= amount).sort((left, right) => left.from - right.from)
  return reached.at(-1)?.rate ?? "0"
}

const positive = (value: bigint): bigint => (value > 0n ? value : 0n)
const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right)
