import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { VAULT } from "../../../modules/vault"
import type VaultModuleService from "../../../modules/vault/service"
import { personOf } from "../../../second-factor/person"

/** Where the person's own second factor stands. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const vault = request.scope.resolve<VaultModuleService>(VAULT)
  response.json({ second_factor: await vault.secondFactorState(personOf(request)) })
}
