import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { VAULT } from "../../../../../../modules/vault"
import type VaultModuleService from "../../../../../../modules/vault/service"
import type { ReasonBody } from "../../../../../lib/list-params"
import { originOf } from "../../../../../lib/origin"

/** Takes a lost authenticator off a user, who then sets up another one. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  const id = String(request.params["id"])
  const vault = request.scope.resolve<VaultModuleService>(VAULT)
  const applied = await vault.resetSecondFactor(id, request.validatedBody.reason, originOf(request))
  response.json({ user: { id }, applied })
}
