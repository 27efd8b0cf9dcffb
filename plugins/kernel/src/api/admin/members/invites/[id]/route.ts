import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { cancelInviteWorkflow } from "../../../../../workflows/members/workflows/cancel-invite"
import { originOf } from "../../../../lib/origin"
import { inviteById } from "../read"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id, email } = await inviteById(request.scope, String(request.params["id"]))
  await cancelInviteWorkflow(request.scope).run({ input: { id, email, origin: originOf(request) } })
  response.json({ id, object: "invite", deleted: true })
}
