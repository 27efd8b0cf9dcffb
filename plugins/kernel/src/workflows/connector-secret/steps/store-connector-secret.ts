import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { VAULT } from "../../../modules/vault"
import type VaultModuleService from "../../../modules/vault/service"
import type { NewSecret } from "../../../modules/vault/types"

/** The last step of its workflow: nothing comes after it that would have to take it back. */
export const storeConnectorSecretStep = createStep(
  "store-connector-secret",
  async (secret: NewSecret, { container }) =>
    new StepResponse(await container.resolve<VaultModuleService>(VAULT).storeSecret(secret)),
)
