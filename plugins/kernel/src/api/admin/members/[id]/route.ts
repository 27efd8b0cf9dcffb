import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { removeMemberWorkflow } from "../../../../workflows/members/workflows/remove-member"
import { changedBy } from "../../../lib/changed-by"
import type { ReasonBody } from "../../../lib/list-params"
import { memberOfRequest, requireTenancy } from "../member"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ member: await memberOfRequest(request) })
}

/** Ends the person's roles and takes the account away; sessions that are still alive open nothing. */
export async function DELETE(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  requireTenancy()
  const { id } = await memberOfRequest(request)
  const by = { ...changedBy(request), reason: request.validatedBody.reason }
  await removeMemberWorkflow(request.scope).run({ input: { user_id: id, by } })
  response.json({ id, object: "member", deleted: true })
}
