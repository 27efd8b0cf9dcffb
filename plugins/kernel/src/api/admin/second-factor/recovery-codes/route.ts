import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { VAULT } from "../../../../modules/vault"
import type VaultModuleService from "../../../../modules/vault/service"
import { answerVerdict } from "../../../../second-factor/answer"
import { personOf } from "../../../../second-factor/person"
import type { CodeBody } from "../validators"

/** New recovery codes in place of the old ones. */
export async function POST(request: MedusaRequest<CodeBody>, response: MedusaResponse): Promise<void> {
  const vault = request.scope.resolve<VaultModuleService>(VAULT)
  answerVerdict(response, await vault.renewRecoveryCodes(personOf(request), request.validatedBody.code))
}
