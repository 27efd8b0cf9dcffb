import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

import { COMMISSION_KINDS, COMMISSION_RULE_STATUSES, TIER_BASES } from "../../../modules/marketplace/statuses"

const LIMIT = 100
const id = z.string().trim().min(1).max(128)
const rate = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'must be percent points as decimal text, such as "12.5"')
  .refine((value) => Number(value) <= 100, "must be 0 to 100")
const minor = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((code) => code.toLowerCase())
const instant = z.iso.datetime({ offset: true })

const rule = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(COMMISSION_KINDS),
  rate: rate.nullish(),
  fixed_amount: minor.nullish(),
  currency_code: currency.nullish(),
  tiers: z
    .array(z.strictObject({ from: minor, rate }))
    .min(1)
    .max(50)
    .nullish(),
  tier_basis: z.enum(TIER_BASES).optional(),
  vendor_id: id.nullish(),
  category_id: id.nullish(),
  collection_id: id.nullish(),
  product_id: id.nullish(),
  priority: z.number().int().min(-1_000).max(1_000).optional(),
  valid_from: instant.nullish(),
  valid_to: instant.nullish(),
  status: z.enum(COMMISSION_RULE_STATUSES).optional(),
  includes_shipping: z.boolean().optional(),
})

/** What a rule does not say, it does not have: a changed rule keeps nothing of its former terms. */
const UNSAID = {
  rate: null,
  fixed_amount: null,
  currency_code: null,
  tiers: null,
  vendor_id: null,
  category_id: null,
  collection_id: null,
  product_id: null,
  valid_from: null,
  valid_to: null,
}

/** A rule must carry what its kind needs, and amounts need their currency. */
export const SaveCommissionRule = rule
  .superRefine((value, context) => {
    const need = (holds: boolean, path: string, message: string): void => {
      if (!holds) context.addIssue({ code: "custom", path: [path], message })
    }
    if (value.kind === "percent") need(typeof value.rate === "string", "rate", "a percent rule needs a rate")
    if (value.kind === "fixed")
      need(typeof value.fixed_amount === "number", "fixed_amount", "a fixed rule needs an amount in minor units")
    if (value.kind === "tiered") need(Array.isArray(value.tiers), "tiers", "a tiered rule needs tiers")
    if (value.kind !== "percent")
      need(typeof value.currency_code === "string", "currency_code", "amounts need a currency")
    if (value.valid_from && value.valid_to)
      need(Date.parse(value.valid_from) < Date.parse(value.valid_to), "valid_to", "must be after valid_from")
  })
  .transform((value) => ({ ...UNSAID, ...value }))
export type SaveCommissionRuleBody = z.infer<typeof SaveCommissionRule>

export const ListCommissionRules = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(LIMIT).optional().default(20),
  q: z.string().max(200).optional(),
  status: z.enum(COMMISSION_RULE_STATUSES).optional(),
  kind: z.enum(COMMISSION_KINDS).optional(),
  vendor_id: id.optional(),
  product_id: id.optional(),
})

export const SelectCommissionRule = createSelectParams()

export const ExplainQuery = z.object({ product_id: id, currency_code: currency })

export const ListCommissions = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(LIMIT).optional().default(20),
  vendor_id: id.optional(),
  order_id: id.optional(),
  vendor_order_id: id.optional(),
  kind: z.enum(["charge", "reversal"]).optional(),
})

export const ListVendorOrders = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(LIMIT).optional().default(20),
  q: z.string().max(200).optional(),
  vendor_id: id.optional(),
  order_id: id.optional(),
  status: z.string().max(20).optional(),
})
