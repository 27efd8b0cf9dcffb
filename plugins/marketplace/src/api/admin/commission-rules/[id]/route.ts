import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { saveRuleOfCommissionWorkflow } from "../../../../workflows/commission/workflows/save-commission-rule"
import type { SaveCommissionRuleBody } from "../validators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: request.params.id ?? "" }
  const { data } = await query.graph(
    { entity: "commission_rule", fields: request.queryConfig.fields, filters },
    { throwIfKeyNotFound: true },
  )
  response.json({ commission_rule: data[0] })
}

/** Changes a rule as a whole; `status: "inactive"` deactivates it. Placed orders keep their terms. */
export async function POST(
  request: AuthenticatedMedusaRequest<SaveCommissionRuleBody>,
  response: MedusaResponse,
): Promise<void> {
  const { result } = await saveRuleOfCommissionWorkflow(request.scope).run({
    input: { ...request.validatedBody, id: request.params.id ?? "" },
  })
  response.json({ commission_rule: result })
}
