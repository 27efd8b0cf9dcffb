import { originOf } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { saveCancellationPolicyWorkflow } from "../../../workflows/cancellation/workflows/save-cancellation-policy"
import type { SavePolicyBody } from "./validators"

/** A shop has fewer sales channels than this. */
const ALL = 1_000

/** Until when shoppers may cancel by themselves. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const marketplace = request.scope.resolve<MarketplaceModuleService>(MARKETPLACE)
  const policies = await marketplace.listCancellationPolicies({}, { take: ALL, order: { sales_channel_id: "ASC" } })
  response.json({ policies })
}

export async function POST(request: MedusaRequest<SavePolicyBody>, response: MedusaResponse): Promise<void> {
  await saveCancellationPolicyWorkflow(request.scope).run({
    input: { ...request.validatedBody, origin: originOf(request) },
  })
  await GET(request, response)
}
