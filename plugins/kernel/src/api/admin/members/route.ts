import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { nodeFilter } from "../../../access/node-filter"
import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import type { ListMembersParams } from "./validators"

/** The people that the caller looks after, with their roles. */
export async function GET(request: MedusaRequest<unknown, ListMembersParams>, response: MedusaResponse): Promise<void> {
  const { limit, offset, order, q, role, status } = request.validatedQuery as ListMembersParams
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const filters = { q, role, status, ...(await nodeFilter(request)) }
  const { members, count } = await kernel.listMembers(filters, { limit, offset, order })
  response.json({ members, count, limit, offset })
}
