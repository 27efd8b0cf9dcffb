import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { principalOf } from "../../../principal/principal"
import { reconcileShopWorkflow } from "../../../workflows/reconciliation/workflows/reconcile-shop"
import { NEWEST_FIRST } from "./query-config"
import type { ListRunsParams, ReconcileBody } from "./validators"

export async function GET(request: MedusaRequest<unknown, ListRunsParams>, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { fields, pagination } = request.queryConfig
  const { data, metadata } = await query.graph({
    entity: "reconciliation_run",
    fields,
    filters: request.filterableFields,
    pagination: { ...pagination, order: pagination.order ?? NEWEST_FIRST },
  })
  const { count = 0, skip = 0, take = 0 } = metadata ?? {}
  response.json({ reconciliations: data, count, offset: skip, limit: take })
}

/** Compares now. Answers the run with how many differences it found; the lines are at `/admin/reconciliations/differences`. */
export async function POST(
  request: AuthenticatedMedusaRequest<ReconcileBody>,
  response: MedusaResponse,
): Promise<void> {
  const { older_than_seconds } = request.validatedBody
  const { actor_id: asked_by } = principalOf(request)
  const { result } = await reconcileShopWorkflow(request.scope).run({ input: { older_than_seconds, asked_by } })
  response.status(201).json({ reconciliation: result })
}
