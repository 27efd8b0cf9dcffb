import type { ServiceClaims } from "@dakkah/contracts"
import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox"

let tokens: ReturnType<typeof createServiceTokens> | undefined

/**
 * The claims of a service token, or null when it is missing, expired, for somebody else or signed with an unknown key.
 * @throws Error when SERVICE_TOKEN_KEYS is not set: no service can be told from a stranger then
 */
export async function verifyServiceToken(header: string | undefined): Promise<ServiceClaims | null> {
  const token = /^Bearer (\S+)$/.exec(header ?? "")?.[1]
  if (!token) return null
  tokens ??= createServiceTokens(parseServiceKeys(process.env.SERVICE_TOKEN_KEYS ?? ""))
  try {
    return await tokens.verify(token, "medusa")
  } catch {
    return null
  }
}
