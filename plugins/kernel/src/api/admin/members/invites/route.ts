import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { inviteMemberWorkflow } from "../../../../workflows/members/workflows/invite-member"
import { changedBy } from "../../../lib/changed-by"
import { requireTenancy } from "../member"
import type { InviteBody, ListInvitesParams } from "../validators"
import { invitesWithRoles, requireNobody } from "./read"

/** Invites that nobody has accepted yet, newest first. */
export async function GET(request: MedusaRequest<unknown, ListInvitesParams>, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { limit, offset } = request.validatedQuery as ListInvitesParams
  const { data, metadata } = await query.graph({
    entity: "invite",
    fields: ["id", "email", "expires_at", "created_at"],
    pagination: { take: limit, skip: offset, order: { created_at: "DESC" } },
  })
  response.json({ invites: await invitesWithRoles(request.scope, data), count: metadata?.count ?? 0, limit, offset })
}

export async function POST(request: MedusaRequest<InviteBody>, response: MedusaResponse): Promise<void> {
  requireTenancy()
  await requireNobody(request.scope, request.validatedBody.email)
  const { result } = await inviteMemberWorkflow(request.scope).run({
    input: { ...request.validatedBody, by: changedBy(request) },
  })
  response.status(201).json({ invite: result })
}
