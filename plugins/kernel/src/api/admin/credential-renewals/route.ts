import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ListRenewalsParams } from "./validators"

/** Which credentials were refused as expired, when, and by which process; the open ones unless the settled ones are asked for. */
export async function GET(
  request: MedusaRequest<unknown, ListRenewalsParams>,
  response: MedusaResponse,
): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { status, credential } = request.validatedQuery
  const { data, metadata } = await query.graph({
    entity: "credential_renewal",
    ...request.queryConfig,
    filters: { settled_at: status === "open" ? null : { $ne: null }, ...(credential && { credential }) },
  })
  const { count = 0, skip: offset = 0, take: limit = 0 } = metadata ?? {}
  response.json({ credential_renewals: data, count, offset, limit })
}
