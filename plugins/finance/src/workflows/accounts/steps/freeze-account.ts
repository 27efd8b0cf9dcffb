import type { ActivityResult, FrozenAccount } from "@dakkah/contracts"
import { refuse, succeed } from "@dakkah/kernel"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_FREEZE_MODULE } from "../../../modules/account-freeze"
import type AccountFreezeModuleService from "../../../modules/account-freeze/service"

export interface FreezeAccountInput {
  order_id: string
  reason: string
  source_key: string
}

/** Freezes whoever placed the order. No undo: only a person lifts it. */
export const freezeAccountStep = createStep(
  "freeze-account",
  async ({ order_id, reason, source_key }: FreezeAccountInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const fields = ["id", "customer_id", "email"]
    const { data } = await query.graph({ entity: "order", fields, filters: { id: order_id } })
    const order = data[0] as { customer_id: string | null; email: string | null } | undefined
    if (!order)
      return new StepResponse<ActivityResult<FrozenAccount>>(
        refuse("order_not_found", `order ${order_id} is not there`),
      )
    const { customer_id, email } = order
    const freezes: AccountFreezeModuleService = container.resolve(ACCOUNT_FREEZE_MODULE)
    const { id, applied } = await freezes.freeze({ customer_id, email, order_id, reason, source_key })
    return new StepResponse<ActivityResult<FrozenAccount>>(succeed({ freeze_id: id }, { applied }))
  },
)
