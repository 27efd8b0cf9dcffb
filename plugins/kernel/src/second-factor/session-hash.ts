import { createHash } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"

interface SessionRequest {
  sessionID?: string
  session?: { auth_context?: { actor_id?: string } }
}

/**
 * Names the session or token a request is signed in with, without telling it: a code that was shown in one counts in no other.
 * Null for a request that is signed in otherwise (an API key is nobody who could show a code).
 */
export function sessionHashOf(request: MedusaRequest): string | null {
  const { sessionID, session } = request as unknown as SessionRequest
  // As core looks: the session first, then the token.
  if (sessionID && session?.auth_context?.actor_id) return hash(`session:${sessionID}`)
  const token = /^Bearer (\S+)$/i.exec(request.get("authorization") ?? "")?.[1]
  return token ? hash(`bearer:${token}`) : null
}

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url")
