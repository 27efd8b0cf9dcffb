import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { takeRoleWorkflow } from "../../../../../../workflows/members/workflows/take-role"
import { changedBy } from "../../../../../lib/changed-by"
import { memberOfRequest, requireTenancy } from "../../../member"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  requireTenancy()
  const { id: user_id } = await memberOfRequest(request)
  const id = String(request.params["role_id"])
  await takeRoleWorkflow(request.scope).run({ input: { user_id, id, by: changedBy(request) } })
  response.json({ id, object: "role", deleted: true })
}
