import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { giveRoleWorkflow } from "../../../../../workflows/members/workflows/give-role"
import { changedBy } from "../../../../lib/changed-by"
import { memberOfRequest, requireTenancy } from "../../member"
import type { GiveRoleBody } from "../../validators"

export async function POST(request: MedusaRequest<GiveRoleBody>, response: MedusaResponse): Promise<void> {
  requireTenancy()
  const { id } = await memberOfRequest(request)
  const role = { user_id: id, ...request.validatedBody }
  await giveRoleWorkflow(request.scope).run({ input: { role, by: changedBy(request) } })
  response.json({ member: await memberOfRequest(request) })
}
