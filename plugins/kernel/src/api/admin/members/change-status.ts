import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeMemberWorkflow } from "../../../workflows/members/workflows/change-member"
import { changedBy } from "../../lib/changed-by"
import type { ReasonBody } from "../../lib/list-params"
import { memberOfRequest, requireTenancy } from "./member"

/** Lets a person's roles rest, or hold again. */
export async function changeStatus(
  request: MedusaRequest<ReasonBody>,
  response: MedusaResponse,
  to: "active" | "suspended",
): Promise<void> {
  requireTenancy()
  const { id } = await memberOfRequest(request)
  const by = { ...changedBy(request), reason: request.validatedBody.reason }
  await changeMemberWorkflow(request.scope).run({ input: { user_id: id, to, by } })
  response.json({ member: await memberOfRequest(request) })
}
