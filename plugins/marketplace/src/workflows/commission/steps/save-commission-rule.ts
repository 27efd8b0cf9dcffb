import type { InferTypeOf } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type { CommissionRule } from "../../../modules/marketplace/models"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

import type { CommissionTier } from "../../../rules/commission-rule"

type Columns = Omit<
  InferTypeOf<typeof CommissionRule>,
  "id" | "created_at" | "updated_at" | "deleted_at" | "valid_from" | "valid_to" | "tiers"
>

export type CommissionRuleInput = Partial<Columns> & {
  id?: string
  valid_from?: Date | string | null
  valid_to?: Date | string | null
  tiers?: CommissionTier[] | null
}

/** Writes a new rule, or changes the one with that id. Orders that are placed keep the terms frozen in them. */
export const saveCommissionRuleStep = createStep(
  "save-commission-rule",
  async ({ id, ...input }: CommissionRuleInput, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const before = id ? await marketplace.retrieveCommissionRule(id) : null
    const saved = await (id
      ? marketplace.updateCommissionRules({ ...input, id } as never)
      : marketplace.createCommissionRules(input as never))
    return new StepResponse(saved, { made: id ? null : saved.id, before })
  },
  async (done, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    if (done?.made) await marketplace.deleteCommissionRules(done.made)
    if (done?.before) await marketplace.updateCommissionRules(done.before as never)
  },
)
