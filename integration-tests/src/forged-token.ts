import { createHmac } from "node:crypto"

/** A JSON web token (HS256) as Medusa makes them, with whatever claims. Times in seconds since 1970, UTC. */
export function forgedToken(claims: Record<string, unknown>, secret: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`
}
