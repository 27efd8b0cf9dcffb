import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { VAULT } from "../../../modules/vault"
import type VaultModuleService from "../../../modules/vault/service"
import type { Origin } from "../../../modules/vault/types"

export interface EndSecretInput {
  id: string
  reason: string
  origin?: Origin
}

/** The last step of its workflow: nothing comes after it that would have to take it back. */
export const endConnectorSecretStep = createStep(
  "end-connector-secret",
  async ({ id, reason, origin }: EndSecretInput, { container }) =>
    new StepResponse(await container.resolve<VaultModuleService>(VAULT).endSecret(id, reason, origin)),
)
