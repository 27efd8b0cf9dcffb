import { createHash } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"

import { principalOf } from "../../../principal/principal"
import { currentTenant } from "../../../tenancy/context"
import { fieldVault } from "../../../vault/vault"
import { storeConnectorSecretWorkflow } from "../../../workflows/connector-secret/workflows/store-connector-secret"
import { originOf } from "../../lib/origin"
import type { SecretBody } from "./validators"

/** Names, versions and dates. No route tells a value. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "connector_secret",
    ...request.queryConfig,
    filters: request.filterableFields,
  })
  const { count = 0, skip: offset = 0, take: limit = 0 } = metadata ?? {}
  response.json({ connector_secrets: data, count, offset, limit })
}

/** Stores a new version. The value is sealed here, so that no workflow, log or stored answer ever holds it. */
export async function POST(request: MedusaRequest<SecretBody>, response: MedusaResponse): Promise<void> {
  const { name, value, overlap_hours } = request.validatedBody
  const id = generateEntityId(undefined, "csec")
  const place = { tenant: currentTenant(), table: "cityos_connector_secret", field: "value", row: id }
  const { result } = await storeConnectorSecretWorkflow(request.scope).run({
    input: {
      id,
      name,
      value: fieldVault().seal(value, place),
      fingerprint: createHash("sha256").update(value).digest("hex").slice(-4),
      overlap_hours,
      created_by: principalOf(request).actor_id,
      origin: originOf(request),
    },
  })
  response.status(result.applied ? 201 : 200).json({ connector_secret: result.secret, applied: result.applied })
}
