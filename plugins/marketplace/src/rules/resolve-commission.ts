import type { CommissionTerms } from "./commission-rule"

/** What is sold, by whom, when. `category_ids` holds the product's categories and everything above them. */
export interface CommissionSubject {
  vendor_id: string
  product_id: string | null
  collection_id: string | null
  category_ids: readonly string[]
  currency_code: string
  /** UTC instant. */
  at: Date
}

export const VERDICTS = [
  "won",
  "less_specific",
  "lower_priority",
  "younger",
  "inactive",
  "not_yet_valid",
  "no_longer_valid",
  "other_currency",
  "other_vendor",
  "other_product",
  "other_category",
  "other_collection",
] as const
export type Verdict = (typeof VERDICTS)[number]

export interface CommissionVerdict {
  rule: CommissionTerms
  verdict: Verdict
  specificity: number
}

export interface CommissionDecision {
  winner: CommissionTerms | null
  /** The winner first, then those that matched, nearest first, then those that did not. */
  verdicts: CommissionVerdict[]
}

/**
 * Which rule wins for a product and why every other one does not. The most specific rule that matches wins, then the higher priority, then the
 * older, then the smaller id. A product is more specific than a vendor, a vendor than a category, a category than a collection: what was agreed
 * with a vendor stands above what holds for a kind of goods.
 */
export function resolveCommission(rules: readonly CommissionTerms[], subject: CommissionSubject): CommissionDecision {
  const judged = rules.map((rule) => ({ rule, verdict: mismatch(rule, subject), specificity: specificity(rule) }))
  const matching = judged
    .filter(({ verdict }) => verdict === null)
    .sort((left, right) => compare(left.rule, right.rule))
  const winner = matching[0]?.rule ?? null
  const verdicts = matching.map(({ rule, specificity }) => ({ rule, specificity, verdict: standing(rule, winner) }))
  const others = judged.flatMap(({ rule, verdict, specificity }) => (verdict ? [{ rule, verdict, specificity }] : []))
  return { winner, verdicts: [...verdicts, ...others] }
}

/** 8 for a product, 4 for a vendor, 2 for a category, 1 for a collection; 0 is the default rule. */
export function specificity(rule: CommissionTerms): number {
  return (
    (rule.product_id ? 8 : 0) + (rule.vendor_id ? 4 : 0) + (rule.category_id ? 2 : 0) + (rule.collection_id ? 1 : 0)
  )
}

function mismatch(rule: CommissionTerms, subject: CommissionSubject): Verdict | null {
  if (rule.status !== "active") return "inactive"
  if (rule.valid_from && instant(rule.valid_from) > subject.at.getTime()) return "not_yet_valid"
  if (rule.valid_to && instant(rule.valid_to) <= subject.at.getTime()) return "no_longer_valid"
  if (rule.currency_code && rule.currency_code.toLowerCase() !== subject.currency_code.toLowerCase())
    return "other_currency"
  if (rule.vendor_id && rule.vendor_id !== subject.vendor_id) return "other_vendor"
  if (rule.product_id && rule.product_id !== subject.product_id) return "other_product"
  if (rule.category_id && !subject.category_ids.includes(rule.category_id)) return "other_category"
  if (rule.collection_id && rule.collection_id !== subject.collection_id) return "other_collection"
  return null
}

function standing(rule: CommissionTerms, winner: CommissionTerms | null): Verdict {
  if (!winner || rule === winner) return "won"
  if (specificity(rule) < specificity(winner)) return "less_specific"
  return rule.priority < winner.priority ? "lower_priority" : "younger"
}

function compare(left: CommissionTerms, right: CommissionTerms): number {
  return (
    specificity(right) - specificity(left) ||
    right.priority - left.priority ||
    instant(left.created_at) - instant(right.created_at) ||
    (left.id < right.id ? -1 : 1)
  )
}

const instant = (value: Date | string): number => new Date(value).getTime()
