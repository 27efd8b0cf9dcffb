import { createHmac, randomBytes } from "node:crypto"
import { wordsOf } from "./tables"
import type { World } from "./world"

export interface Credential {
  name: string
  headers: Record<string, string>
  /** Areas (first segment of the path) that may answer 2xx because the attacker is somebody in his own shop. */
  own: readonly string[]
  /** Tried with filters, searches and bodies too; the others with one request a route and method. */
  thorough: readonly string[]
  /** Tried there only. */
  areas?: readonly string[]
  /** What it says of its holder anyway: the ids within his token. */
  knows: ReadonlySet<string>
}

const PUBLIC = ["auth", "hooks"]
/** Seconds. */
const FIVE_MINUTES = 300

/** All that somebody may hold who has no business in the attacked shop. */
export function credentials(attacked: World, attacker: World): Credential[] {
  const { host, key } = attacker
  const bearer = (authorization: string) => ({ host, authorization, "x-publishable-api-key": key })
  const held: Omit<Credential, "knows">[] = [
    {
      name: "admin of the other tenant",
      headers: bearer(attacker.admin),
      own: ["admin", "store", ...PUBLIC],
      thorough: ["admin", "auth"],
    },
    {
      name: "secret key of the other tenant",
      headers: bearer(attacker.secret_key),
      own: ["admin", "store", ...PUBLIC],
      thorough: [],
    },
    {
      name: "customer of the other tenant",
      headers: bearer(attacker.customer),
      own: ["store", ...PUBLIC],
      thorough: ["store"],
    },
    {
      name: "publishable key of the other tenant",
      headers: { host, "x-publishable-api-key": key },
      own: ["store", ...PUBLIC],
      thorough: [],
    },
    {
      name: "service token of the other tenant",
      headers: bearer(validToken(attacker.id)),
      own: ["internal", "store", ...PUBLIC],
      thorough: ["internal"],
    },
    { name: "nobody", headers: { host }, own: PUBLIC, thorough: [] },
    { name: "ex-member", headers: { host, authorization: attacked.former }, own: PUBLIC, thorough: [] },
    {
      name: "customer of the other tenant at this shop",
      headers: { host, authorization: attacker.customer, "x-publishable-api-key": attacked.key },
      own: PUBLIC,
      thorough: [],
    },
    {
      name: "admin of the other tenant at this shop's host",
      headers: { host: attacked.host, authorization: attacker.admin },
      own: ["admin", ...PUBLIC],
      thorough: [],
      areas: ["auth"],
    },
    {
      name: "forged service token",
      headers: { host, authorization: forgedToken(attacked.id) },
      own: PUBLIC,
      thorough: [],
    },
    {
      name: "expired service token",
      headers: { host, authorization: expiredToken(attacked.id) },
      own: PUBLIC,
      thorough: [],
    },
  ]
  return held.map((credential) => ({
    ...credential,
    knows: new Set(wordsOf(payloadOf(credential.headers.authorization ?? ""))),
  }))
}

const payloadOf = (bearer: string): string => Buffer.from(bearer.split(".")[1] ?? "", "base64url").toString()

/** A token as our own, made by hand: nothing of the code under test takes part. */
function signed(tenant: string, secret: Buffer, issuedAt: number, iss = "worker"): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const head = part({ alg: "HS256", typ: "JWT", kid: keyName })
  const body = part({ iss, aud: "medusa", tenant_id: tenant, iat: issuedAt, exp: issuedAt + FIVE_MINUTES })
  return `Bearer ${head}.${body}.${createHmac("sha256", secret).update(`${head}.${body}`).digest("base64url")}`
}

const [keyName = "", keySecret = ""] = (process.env.SERVICE_TOKEN_KEYS ?? "").split(",")[0]?.split(":") ?? []
const seconds = (): number => Math.floor(Date.now() / 1_000)

/** The right key's name, another secret. */
export const forgedToken = (tenant: string): string => signed(tenant, randomBytes(32), seconds())
export const expiredToken = (tenant: string): string =>
  signed(tenant, Buffer.from(keySecret, "base64"), seconds() - 4 * FIVE_MINUTES)
/** The control of the two above: signed by the same hand, and valid. */
export const validToken = (tenant: string): string => signed(tenant, Buffer.from(keySecret, "base64"), seconds())
/** What the relay calls with. */
export const relayToken = (tenant: string): string =>
  signed(tenant, Buffer.from(keySecret, "base64"), seconds(), "relay")
