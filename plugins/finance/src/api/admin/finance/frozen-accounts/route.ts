import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ACCOUNT_FREEZE_MODULE } from "../../../../modules/account-freeze"
import type AccountFreezeModuleService from "../../../../modules/account-freeze/service"
import type { FrozenQuery } from "../validators"

/** Who may not order, the latest first; with `status=lifted` who could not. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, status, q, customer_id } = req.validatedQuery as unknown as FrozenQuery
  const freezes: AccountFreezeModuleService = req.scope.resolve(ACCOUNT_FREEZE_MODULE)
  const filters = {
    lifted_at: status === "frozen" ? null : { $ne: null },
    $and: [
      ...(q ? [{ $or: [{ email: q.toLowerCase() }, { customer_id: q }, { order_id: q }] }] : []),
      ...(customer_id ? [{ $or: await namesOf(req.scope, customer_id) }] : []),
    ],
  }
  const page = { take: limit, skip: offset, order: { frozen_at: "DESC", id: "ASC" } } as const
  const [frozen_accounts, count] = await freezes.listAndCountAccountFreezes(filters, page)
  res.json({ frozen_accounts, count, limit, offset })
}

/** By what a customer may be frozen: the account, and the address that guests are known by. */
async function namesOf(container: MedusaContainer, customer_id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["email"], filters: { id: customer_id } })
  const email = data[0]?.email
  return [{ customer_id }, ...(email ? [{ email: email.toLowerCase() }] : [])]
}
