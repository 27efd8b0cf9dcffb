import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { nodeFilter } from "../../../access/node-filter"
import { KERNEL } from "../../../modules/kernel"
import type { Member } from "../../../modules/kernel/lib/members"
import type KernelModuleService from "../../../modules/kernel/service"
import { tenancy } from "../../../tenancy/context"

/**
 * Somebody of the shop whom the caller looks after.
 * @throws MedusaError NOT_FOUND for anybody else
 */
export async function memberOfRequest(request: MedusaRequest): Promise<Member> {
  const user_id = String(request.params["id"])
  const filters = { user_id, ...(await nodeFilter(request)) }
  const { members } = await request.scope
    .resolve<KernelModuleService>(KERNEL)
    .listMembers(filters, { limit: 1, offset: 0 })
  const [member] = members
  if (!member) throw new MedusaError(MedusaError.Types.NOT_FOUND, `User ${user_id} is not one of your people`)
  return member
}

/**
 * Roles mean something where there are several shops only.
 * @throws MedusaError NOT_ALLOWED in a shop without tenancy, where everybody who signs in may do everything
 */
export function requireTenancy(): void {
  if (tenancy.enabled) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "no_tenancy: this shop stands alone and has no roles; whoever may sign in administers it. Invite under Settings, Users",
  )
}
