import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { VAULT } from "../../../../modules/vault"
import type VaultModuleService from "../../../../modules/vault/service"
import { totpUri } from "../../../../rules/totp"
import { confirmPassword } from "../../../../second-factor/confirm-password"
import { personOf } from "../../../../second-factor/person"
import { currentTenant } from "../../../../tenancy/context"
import type { EnrolmentBody } from "../validators"

/** Begins an enrolment, for who still knows the password. The secret and its address for the QR code are told this once. */
export async function POST(request: MedusaRequest<EnrolmentBody>, response: MedusaResponse): Promise<void> {
  const { user_id } = personOf(request)
  await confirmPassword(request, request.validatedBody.password)
  const { secret } = await request.scope.resolve<VaultModuleService>(VAULT).startSecondFactor(user_id)
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: users } = await query.graph({ entity: "user", fields: ["email"], filters: { id: user_id } })
  const { data: tenants } = await query.graph({ entity: "tenant", fields: ["name"], filters: { id: currentTenant() } })
  const issuer = tenants[0]?.name ?? "CityOS"
  response.set("cache-control", "no-store")
  response.status(201).json({ secret, otpauth_url: totpUri(secret, issuer, users[0]?.email ?? user_id) })
}
