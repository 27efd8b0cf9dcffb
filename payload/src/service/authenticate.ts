import type { ServiceClaims } from "@dakkah/contracts"
import { errors, jwtVerify } from "jose"
import { z } from "zod"
import { env } from "../env"
import { ServiceError } from "./errors"
import type { ServiceKey } from "./keys"

/** Who may call: the worker, the relay, and Medusa itself. */
export type Issuer = "worker" | "relay" | "medusa"

/** A stolen token is of little use when it lives this long at most. Seconds. */
const LONGEST_LIFE = 300
/** Seconds by which clocks may differ. */
const TOLERANCE = 5

const claims = z.object({ iss: z.string(), tenant_id: z.string().min(1).max(128), iat: z.number(), exp: z.number() })

/**
 * Verifies the service token of a request: HS256, audience `payload`, any of the current keys by its `kid`, five minutes at most.
 * @throws ServiceError 401 without a valid token, 403 for a service that may not do this
 */
export async function authenticate(
  request: Request,
  allowed: readonly Issuer[],
  keys: readonly ServiceKey[] = env.SERVICE_TOKEN_KEYS,
): Promise<ServiceClaims> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1]
  if (!token) throw new ServiceError(401, "token_missing", "Authorization: send a service token, Bearer <token>")
  const verified = await verify(token, keys)
  const { iss, tenant_id, iat, exp } = verified
  if (exp - iat > LONGEST_LIFE) {
    throw new ServiceError(
      401,
      "token_too_long",
      `token: it lives ${exp - iat} s, ${LONGEST_LIFE} s is the most; sign a shorter one`,
    )
  }
  if (!allowed.some((name) => name === iss)) {
    throw new ServiceError(
      403,
      "service_forbidden",
      `token: service "${iss}" may not do this; allowed: ${allowed.join(", ")}`,
    )
  }
  return { iss, aud: "payload", tenant_id }
}

async function verify(token: string, keys: readonly ServiceKey[]): Promise<z.infer<typeof claims>> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => secretOf(kid, keys), {
      algorithms: ["HS256"],
      audience: "payload",
      requiredClaims: ["iss", "iat", "exp", "tenant_id"],
      clockTolerance: TOLERANCE,
      // A token from the future would outlive its five minutes.
      maxTokenAge: LONGEST_LIFE,
    })
    return claims.parse(payload)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    if (error instanceof errors.JWTExpired)
      throw new ServiceError(401, "token_expired", "token: expired; sign a new one")
    throw new ServiceError(
      401,
      "token_invalid",
      "token: not a service token for this system; check key, audience and claims",
    )
  }
}

function secretOf(kid: string | undefined, keys: readonly ServiceKey[]): Uint8Array {
  const key = keys.find((candidate) => candidate.kid === kid)
  if (!key)
    throw new ServiceError(
      401,
      "key_unknown",
      "token: its kid is not among the current keys; both sides need SERVICE_TOKEN_KEYS",
    )
  return key.secret
}
