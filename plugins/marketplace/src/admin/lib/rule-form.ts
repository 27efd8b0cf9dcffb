import { currencyExponent } from "@dakkah/contracts/money"
import { instantOf, wallTimeOf } from "@dakkah/contracts/zoned-time"

import type { CommissionRule } from "./types"

/** A commission rule as its form holds it: everything is text, an empty text is nothing. Amounts in major units. */
export interface RuleForm {
  name: string
  kind: CommissionRule["kind"]
  rate: string
  fixed: string
  currency_code: string
  tiers: { from: string; rate: string }[]
  tier_basis: CommissionRule["tier_basis"]
  vendor_id: string
  category_id: string
  collection_id: string
  product_id: string
  priority: string
  valid_from: string
  valid_to: string
  includes_shipping: boolean
  status: CommissionRule["status"]
}

/** Two digits while the currency is still being typed. */
const exponentOf = (currency: string): number => (/^[a-z]{3}$/i.test(currency) ? currencyExponent(currency) : 2)

const major = (minor: number, currency: string | null): string => {
  const digits = exponentOf(currency ?? "")
  return (minor / 10 ** digits).toFixed(digits)
}

/** Exact, by text: 0.1 + 0.2 has no place here. @returns NaN for what is no amount of that currency; the server refuses it by name */
export function minorOf(text: string, currency: string): number {
  const digits = exponentOf(currency)
  const match = /^(\d+)(?:\.(\d*))?$/.exec(text.trim())
  const fraction = match?.[2] ?? ""
  if (!match || fraction.length > digits) return Number.NaN
  return Number(`${match[1] ?? ""}${fraction.padEnd(digits, "0")}`)
}

/** @param zone of the shop: the form's times are what its clocks show */
export function formOf(rule: CommissionRule | undefined, zone: string): RuleForm {
  const currency = rule?.currency_code ?? ""
  return {
    name: rule?.name ?? "",
    kind: rule?.kind ?? "percent",
    rate: rule?.rate ?? "",
    fixed: rule?.fixed_amount === null || rule === undefined ? "" : major(rule.fixed_amount, currency),
    currency_code: currency,
    tiers: (rule?.tiers ?? []).map(({ from, rate }) => ({ from: major(from, currency), rate })),
    tier_basis: rule?.tier_basis ?? "line",
    vendor_id: rule?.vendor_id ?? "",
    category_id: rule?.category_id ?? "",
    collection_id: rule?.collection_id ?? "",
    product_id: rule?.product_id ?? "",
    priority: String(rule?.priority ?? 0),
    valid_from: rule?.valid_from ? wallTimeOf(rule.valid_from, zone) : "",
    valid_to: rule?.valid_to ? wallTimeOf(rule.valid_to, zone) : "",
    includes_shipping: rule?.includes_shipping ?? false,
    status: rule?.status ?? "active",
  }
}

/** What the API is sent. The form's times, as the clocks of the zone show them, become UTC instants. */
export function bodyOf(form: RuleForm, zone: string): Record<string, unknown> {
  const instant = (text: string): string | null => (text ? instantOf(text, zone) : null)
  return {
    name: form.name,
    kind: form.kind,
    rate: form.kind === "percent" ? form.rate : null,
    fixed_amount: form.kind === "fixed" ? minorOf(form.fixed, form.currency_code) : null,
    tiers:
      form.kind === "tiered"
        ? form.tiers.map(({ from, rate }) => ({ from: minorOf(from, form.currency_code), rate }))
        : null,
    tier_basis: form.tier_basis,
    currency_code: form.currency_code || null,
    vendor_id: form.vendor_id || null,
    category_id: form.category_id || null,
    collection_id: form.collection_id || null,
    product_id: form.product_id || null,
    priority: Number(form.priority),
    valid_from: instant(form.valid_from),
    valid_to: instant(form.valid_to),
    includes_shipping: form.includes_shipping,
    status: form.status,
  }
}
