import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { VAULT } from "../../../modules/vault"
import type { Settlement } from "../../../modules/vault/lib/credential-renewals"
import type VaultModuleService from "../../../modules/vault/service"

export interface SettleRenewalInput {
  id: string
  settlement: Settlement
}

/** The last step of its workflow: nothing comes after it that would have to take it back. */
export const settleRenewalStep = createStep(
  "settle-renewal",
  async ({ id, settlement }: SettleRenewalInput, { container }) =>
    new StepResponse(await container.resolve<VaultModuleService>(VAULT).settleRenewal(id, settlement)),
)
