import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { saveRuleOfCommissionWorkflow } from "../../../workflows/commission/workflows/save-commission-rule"
import type { SaveCommissionRuleBody } from "./validators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = request.filterableFields
  const { data: commission_rules, metadata } = await query.graph({
    entity: "commission_rule",
    ...request.queryConfig,
    filters,
  })
  response.json({
    commission_rules,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  })
}

export async function POST(
  request: AuthenticatedMedusaRequest<SaveCommissionRuleBody>,
  response: MedusaResponse,
): Promise<void> {
  const { result } = await saveRuleOfCommissionWorkflow(request.scope).run({ input: request.validatedBody })
  response.status(201).json({ commission_rule: result })
}
