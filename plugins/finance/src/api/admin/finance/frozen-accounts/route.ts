import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCOUNT_FREEZE_MODULE } from "../../../../modules/account-freeze"
import type AccountFreezeModuleService from "../../../../modules/account-freeze/service"
import type { FrozenQuery } from "../validators"

/** Who may not order, the latest first; with `status=lifted` who could not. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, status, q } = req.validatedQuery as unknown as FrozenQuery
  const freezes: AccountFreezeModuleService = req.scope.resolve(ACCOUNT_FREEZE_MODULE)
  const filters = {
    lifted_at: status === "frozen" ? null : { $ne: null },
    ...(q && { $or: [{ email: q.toLowerCase() }, { customer_id: q }, { order_id: q }] }),
  }
  const page = { take: limit, skip: offset, order: { frozen_at: "DESC", id: "ASC" } } as const
  const [frozen_accounts, count] = await freezes.listAndCountAccountFreezes(filters, page)
  res.json({ frozen_accounts, count, limit, offset })
}
