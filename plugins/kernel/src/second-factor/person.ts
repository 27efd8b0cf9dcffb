import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { originOf } from "../api/lib/origin"
import type { Person } from "../modules/vault/types"
import { principalOf } from "../principal/principal"
import { sessionHashOf } from "./session-hash"

/**
 * Who shows a code, and in which session.
 * @throws MedusaError NOT_ALLOWED for an API key
 */
export function personOf(request: MedusaRequest): Person {
  const session_hash = sessionHashOf(request)
  if (!session_hash) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "second factor: an API key cannot show one. Sign in as a person, by session or token",
    )
  }
  return { user_id: principalOf(request).actor_id, session_hash, origin: originOf(request) }
}
