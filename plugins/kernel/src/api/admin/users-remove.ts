import type { MedusaRequest, MedusaResponse, MedusaNextFunction } from "@medusajs/framework/http"

import { tenancy } from "../../tenancy/context"
import { removeMemberWorkflow } from "../../workflows/members/workflows/remove-member"
import { changedBy } from "../lib/changed-by"

/** Medusa's own page removes people by the same rules as ours: nobody above oneself, not oneself, not the last administrator. */
export async function removeByRules(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (!tenancy.enabled) return next()
  const id = String(request.params["id"])
  const by = { ...changedBy(request), reason: "removed in Settings, Users" }
  await removeMemberWorkflow(request.scope).run({ input: { user_id: id, by } })
  response.json({ id, object: "user", deleted: true })
}
