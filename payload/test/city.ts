import config from "@payload-config"
import { SignJWT } from "jose"
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from "payload"
import type { Role } from "../src/access/roles"
import type { Tenant, User } from "../src/payload-types"
import { seedAdmin } from "../src/seed/seed-admin"
import { seedTemplates } from "../src/seed/seed-templates"
import { NEW_KEY } from "./settings"

/** The one vocabulary of these tests: a seeded Payload with two tenants, and people in them. */
export interface City {
  payload: Payload
  souq: Tenant
  services: Tenant
}

export async function openCity(): Promise<City> {
  const payload = await getPayload({ config })
  await seedAdmin(payload)
  await seedTemplates(payload)
  return { payload, souq: await tenant(payload, "t_souq"), services: await tenant(payload, "t_services") }
}

async function tenant(payload: Payload, medusa_id: string): Promise<Tenant> {
  const { docs } = await payload.find({ collection: "tenants", where: { medusa_id: { equals: medusa_id } }, limit: 1 })
  if (docs[0]) return docs[0]
  const slug = medusa_id.slice(2)
  const place = {
    locales: ["en", "ar"],
    default_locale: "ar",
    residency_zone: "GCC",
    currency_code: "SAR",
    time_zone: "Asia/Riyadh",
  } as const
  return payload.create({
    collection: "tenants",
    data: { medusa_id, slug, name: slug, status: "active", ...place, locales: [...place.locales] },
  })
}

export type Person = User & { collection: "users" }

let people = 0

export async function person(payload: Payload, roles: Role[], ...tenants: Tenant[]): Promise<Person> {
  people += 1
  const email = `person-${people}-${Date.now()}@example.com`
  const data = { email, password: "correct horse battery", roles, tenants: tenants.map(({ id }) => ({ tenant: id })) }
  return { ...(await payload.create({ collection: "users", data, depth: 0 })), collection: "users" }
}

/** What a request of this person may do: access is checked, as over HTTP. */
export const as = (user: Person | null) => ({ overrideAccess: false, user: user ?? undefined, depth: 0 }) as const

export const requestOf = (payload: Payload, user: Person | null): Promise<PayloadRequest> =>
  createLocalReq({ user: user ?? undefined }, payload)

interface Token {
  tenant_id?: string
  iss?: string
  aud?: string
  key?: { kid: string; secret: string }
  /** Seconds from now. */
  issued?: number
  lives?: number
}

export function token({
  tenant_id = "t_souq",
  iss = "worker",
  aud = "payload",
  key = NEW_KEY,
  issued = 0,
  lives = 300,
}: Token = {}) {
  const iat = Math.floor(Date.now() / 1000) + issued
  return new SignJWT({ tenant_id })
    .setProtectedHeader({ alg: "HS256", kid: key.kid })
    .setIssuer(iss)
    .setAudience(aud)
    .setIssuedAt(iat)
    .setExpirationTime(iat + lives)
    .sign(Buffer.from(key.secret, "base64"))
}

export async function post(body: unknown, options: { key?: string; token?: string } = {}): Promise<Request> {
  return new Request("http://localhost:3001/api/service", {
    method: "POST",
    headers: {
      authorization: `Bearer ${options.token ?? (await token())}`,
      "idempotency-key": options.key ?? crypto.randomUUID(),
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}
