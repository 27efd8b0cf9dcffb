import type { ServiceClaims } from "@dakkah/contracts"
import { type Key, parseKeys } from "./key-ring"

/** Life of a service token, and the greatest age that is accepted, in seconds. */
export const SERVICE_TOKEN_SECONDS = 300
const RENEW_BEFORE_SECONDS = 60
const CLOCK_TOLERANCE_SECONDS = 10
const CACHE_LIMIT = 5_000

// jose is an ES module only; a dynamic import is what a CommonJS package may do on every supported Node.
const jose = () => import("jose")

/** A token that is refused; the message says why and holds nothing of the token. */
export class ServiceTokenError extends Error {
  override readonly name = "ServiceTokenError"
}

export interface ServiceTokens {
  /** A token (JWT, HS256) of five minutes; the same one is given out again until its last minute. */
  mint(claims: ServiceClaims): Promise<string>
  /**
   * @param audience who is asked: a token for another system is refused
   * @throws ServiceTokenError for a forged, expired or foreign token
   */
  verify(token: string, audience: ServiceClaims["aud"]): Promise<ServiceClaims>
}

/**
 * Keys of `SERVICE_TOKEN_KEYS`, `kid1:base64,kid2:base64`, at least 32 bytes each: the first signs, all verify.
 * @throws RangeError
 */
export const parseServiceKeys = (text: string): [Key, ...Key[]] => parseKeys(text, "SERVICE_TOKEN_KEYS", { min: 32 })

function claimsOf(payload: Record<string, unknown>): ServiceClaims {
  const { iss, aud, tenant_id, modules } = payload
  const texts = modules === undefined || (Array.isArray(modules) && modules.every((name) => typeof name === "string"))
  if (typeof iss !== "string" || typeof tenant_id !== "string" || tenant_id === "" || !texts) {
    throw new ServiceTokenError("service token: a claim is missing or of another type")
  }
  return {
    iss,
    aud: aud as ServiceClaims["aud"],
    tenant_id,
    ...(modules === undefined ? {} : { modules }),
  }
}

/** Mints and checks service tokens. One instance per process: it remembers the tokens it gave out. */
export function createServiceTokens(keys: readonly [Key, ...Key[]]): ServiceTokens {
  const signing = keys[0]
  const secrets = new Map(keys.map((key) => [key.id, new Uint8Array(key.secret)]))
  const cache = new Map<string, { token: Promise<string>; until: number }>()

  async function sign({ iss, aud, ...rest }: ServiceClaims): Promise<string> {
    const { SignJWT } = await jose()
    return new SignJWT({ ...rest })
      .setProtectedHeader({ alg: "HS256", kid: signing.id, typ: "JWT" })
      .setIssuer(iss)
      .setAudience(aud)
      .setIssuedAt()
      .setExpirationTime(`${SERVICE_TOKEN_SECONDS}s`)
      .sign(new Uint8Array(signing.secret))
  }

  return {
    mint(claims) {
      const id = JSON.stringify([claims.iss, claims.aud, claims.tenant_id, claims.modules])
      const known = cache.get(id)
      if (known && known.until > Date.now()) return known.token
      if (cache.size >= CACHE_LIMIT) cache.clear()
      const token = sign(claims)
      token.catch(() => cache.delete(id))
      cache.set(id, { token, until: Date.now() + (SERVICE_TOKEN_SECONDS - RENEW_BEFORE_SECONDS) * 1_000 })
      return token
    },
    async verify(token, audience) {
      const { jwtVerify } = await jose()
      try {
        const { payload } = await jwtVerify(
          token,
          ({ kid }) => {
            const secret = kid === undefined ? undefined : secrets.get(kid)
            if (!secret) throw new ServiceTokenError(`service token: key "${kid ?? ""}" is not known`)
            return secret
          },
          {
            algorithms: ["HS256"],
            audience,
            clockTolerance: CLOCK_TOLERANCE_SECONDS,
            maxTokenAge: SERVICE_TOKEN_SECONDS,
            requiredClaims: ["iss", "exp", "iat", "tenant_id"],
          },
        )
        return claimsOf({ ...payload, aud: audience })
      } catch (error) {
        if (error instanceof ServiceTokenError) throw error
        throw new ServiceTokenError(`service token: ${error instanceof Error ? error.message : "not valid"}`)
      }
    },
  }
}
