import { toMajorUnits } from "@dakkah/contracts"
import { sendListCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { RULE_FIELDS } from "../commission-rules/query-config"

interface Row extends Record<string, unknown> {
  fixed_amount: number | null
  currency_code: string | null
  tiers: { from: number; rate: string }[] | null
}

/** Exact decimal text in major units. */
const amount = (minor: number, { currency_code }: Row) => toMajorUnits(BigInt(minor), currency_code ?? "")

/** Tiers as `from 0.00: 10; from 1000.00: 8`; everything else as it is stored. */
const COLUMNS: Record<string, (rule: Row) => unknown> = {
  ...Object.fromEntries(RULE_FIELDS.map((field) => [field, (rule: Row) => rule[field]])),
  fixed_amount: (rule) => (rule.fixed_amount === null ? null : amount(Number(rule.fixed_amount), rule)),
  tiers: (rule) => rule.tiers?.map(({ from, rate }) => `from ${amount(from, rule)}: ${rate}`).join("; "),
}

/** The filtered rules as CSV, in the list's order. */
export const GET = (request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> =>
  sendListCsv<Row>(request, response, {
    name: "commission-rules",
    entity: "commission_rule",
    columns: COLUMNS,
    order: { created_at: "DESC" },
  })
