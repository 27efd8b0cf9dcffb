import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { CancellationLimit } from "../../../modules/marketplace/statuses"

export interface PolicyLine {
  sales_channel_id: string
  /** Null: the channel has no line of its own. */
  until: CancellationLimit | null
}

/** Sets or takes away the line of one sales channel; undone by the line that stood before. */
export const saveCancellationPolicyStep = createStep(
  "save-cancellation-policy",
  async ({ sales_channel_id, until }: PolicyLine, { container }) => {
    const before = await save(container.resolve<MarketplaceModuleService>(MARKETPLACE), { sales_channel_id, until })
    return new StepResponse({ before: before.until }, before)
  },
  async (before, { container }) => {
    if (before) await save(container.resolve<MarketplaceModuleService>(MARKETPLACE), before)
  },
)

async function save(
  marketplace: MarketplaceModuleService,
  { sales_channel_id, until }: PolicyLine,
): Promise<PolicyLine> {
  const [line] = await marketplace.listCancellationPolicies({ sales_channel_id }, { take: 1 })
  if (line && until) await marketplace.updateCancellationPolicies({ id: line.id, until })
  else if (line) await marketplace.deleteCancellationPolicies(line.id)
  else if (until) await marketplace.createCancellationPolicies({ sales_channel_id, until })
  return { sales_channel_id, until: line?.until ?? null }
}
