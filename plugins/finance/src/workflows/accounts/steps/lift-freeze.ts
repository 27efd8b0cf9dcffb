import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_FREEZE_MODULE } from "../../../modules/account-freeze"
import type AccountFreezeModuleService from "../../../modules/account-freeze/service"

export interface LiftFreezeInput {
  id: string
  reason: string
  lifted_by: string
}

/** Lets somebody order again. Lifting it again changes nothing. @throws MedusaError NOT_FOUND */
export const liftFreezeStep = createStep(
  "lift-freeze",
  async ({ id, reason, lifted_by }: LiftFreezeInput, { container }) => {
    const freezes: AccountFreezeModuleService = container.resolve(ACCOUNT_FREEZE_MODULE)
    const [freeze] = await freezes.listAccountFreezes({ id }, { take: 1 })
    if (!freeze) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Freeze ${id} was not found`)
    if (freeze.lifted_at) return new StepResponse({ freeze, applied: false }, null)
    const change = { id, lifted_at: new Date(), lifted_by, lifted_reason: reason }
    return new StepResponse({ freeze: await freezes.updateAccountFreezes(change), applied: true }, id)
  },
  async (id, { container }) => {
    if (!id) return
    const freezes: AccountFreezeModuleService = container.resolve(ACCOUNT_FREEZE_MODULE)
    await freezes.updateAccountFreezes({ id, lifted_at: null, lifted_by: null, lifted_reason: null })
  },
)
