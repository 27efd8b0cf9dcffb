import { model } from "@medusajs/framework/utils"

import { COMMISSION_KINDS, COMMISSION_RULE_STATUSES, TIER_BASES } from "../statuses"

/**
 * What the house keeps of a sale. An empty condition means "any"; which rule wins is decided in `rules/commission-resolution.ts`.
 * Amounts are whole minor units of `currency_code`; a rule with a currency is for orders in that currency only.
 */
export const CommissionRule = model
  .define(
    { name: "CommissionRule", tableName: "cityos_commission_rule" },
    {
      id: model.id({ prefix: "cru" }).primaryKey(),
      name: model.text().searchable(),
      kind: model.enum([...COMMISSION_KINDS]),
      /** Percent points as exact decimal text, "12.5". */
      rate: model.text().nullable(),
      /** Per unit sold, minor units. */
      fixed_amount: model.number().nullable(),
      currency_code: model.text().nullable(),
      /** `[{ "from": 0, "rate": "15" }, { "from": 100000, "rate": "12" }]`; `from` in minor units. */
      tiers: model.json().nullable(),
      /** What is looked up in the tiers: the line's net or the whole vendor order's. */
      tier_basis: model.enum([...TIER_BASES]).default("line"),
      vendor_id: model.text().nullable(),
      category_id: model.text().nullable(),
      collection_id: model.text().nullable(),
      product_id: model.text().nullable(),
      /** The higher one wins among equally specific rules. */
      priority: model.number().default(0),
      /** UTC instants; `valid_to` is no longer part of it. */
      valid_from: model.dateTime().nullable(),
      valid_to: model.dateTime().nullable(),
      status: model.enum([...COMMISSION_RULE_STATUSES]).default("active"),
      /** Whether the line's share of the shipping counts too. */
      includes_shipping: model.boolean().default(false),
    },
  )
  .indexes([{ on: ["status"], where: "deleted_at IS NULL" }])
