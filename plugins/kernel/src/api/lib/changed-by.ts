import type { MedusaRequest } from "@medusajs/framework/http"

import type { ChangedBy } from "../../modules/kernel/people-service"
import { principalOf } from "../../principal/principal"
import { originOf } from "./origin"

/** Who asks for a change, in which roles, and from where. */
export function changedBy(request: MedusaRequest): ChangedBy {
  const { actor_id, roles } = principalOf(request)
  return { actor_id, roles, origin: originOf(request) }
}
