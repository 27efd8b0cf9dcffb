import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resendInviteWorkflow } from "../../../../../../workflows/members/workflows/resend-invite"
import { originOf } from "../../../../../lib/origin"
import { inviteById } from "../../read"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id } = await inviteById(request.scope, String(request.params["id"]))
  const { result } = await resendInviteWorkflow(request.scope).run({ input: { id, origin: originOf(request) } })
  response.json({ invite: { id, ...result } })
}
