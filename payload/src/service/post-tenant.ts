import type { ActivityResult } from "@dakkah/contracts"
import { ValidationError, type Payload } from "payload"
import { z } from "zod"
import { LOCALES } from "../i18n/label"
import type { Tenant } from "../payload-types"
import { answer } from "./answer"
import { authenticate } from "./authenticate"
import { ServiceError } from "./errors"
import { idempotencyKey, readBody } from "./read-body"

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

const domain = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/, "a host name in small letters")

const branding = z.strictObject({
  accent_color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "a colour as #rrggbb")
    .nullish(),
  logo_url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullish(),
  support_email: z.email().max(254).nullish(),
})

const body = z
  .strictObject({
    medusa_id: z.string().regex(/^[A-Za-z0-9_.@-]{1,128}$/, "an id of up to 128 letters, digits, _ . @ -"),
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "small letters, digits and hyphens"),
    name: z.string().trim().min(1).max(200),
    domains: z.array(domain).max(50).default([]),
    locales: z.array(z.enum(LOCALES)).min(1).default(["en"]),
    default_locale: z.enum(LOCALES).default("en"),
    residency_zone: z.enum(["GCC", "EU", "MENA", "APAC", "AMERICAS", "GLOBAL"]).default("GLOBAL"),
    currency_code: z
      .string()
      .regex(/^[A-Za-z]{3}$/, "three letters (ISO 4217)")
      .default("USD"),
    time_zone: z.string().max(64).refine(isTimeZone, "an IANA time zone such as Asia/Riyadh").default("UTC"),
    status: z.enum(["active", "suspended", "archived"]).default("active"),
    /** How its mails look; what is not set is as the suite's. */
    branding: branding.default({}).transform(({ accent_color = null, logo_url = null, support_email = null }) => ({
      accent_color,
      logo_url,
      support_email,
    })),
    /** When Medusa last changed it: an older state never replaces a newer one. */
    updated_at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ locales, default_locale }) => locales.includes(default_locale), {
    path: ["default_locale"],
    message: "must be one of locales",
  })

export type ProvisionTenantInput = z.infer<typeof body>
export interface ProvisionedTenant {
  tenant_id: string
  payload_id: string
}

/** `POST /api/service/tenants`: ensures that the tenant is here as Medusa has it. Answers `ActivityResult<ProvisionedTenant>`. */
export function postTenant(request: Request, payload: Payload): Promise<Response> {
  return answer(payload, async () => {
    const { tenant_id } = await authenticate(request, ["worker", "medusa"])
    idempotencyKey(request)
    const input = await readBody(request, body)
    if (tenant_id !== "*" && tenant_id !== input.medusa_id) {
      throw new ServiceError(
        403,
        "tenant_forbidden",
        `token: it acts in ${tenant_id} and cannot provision ${input.medusa_id}`,
      )
    }
    return provisionTenant(payload, input)
  })
}

/** Upserts a tenant by Medusa's id. Doing it again changes nothing (`applied: false`). */
export async function provisionTenant(
  payload: Payload,
  { updated_at, ...input }: ProvisionTenantInput,
): Promise<ActivityResult<ProvisionedTenant>> {
  const data = { ...input, currency_code: input.currency_code.toUpperCase(), source_updated_at: updated_at ?? null }
  const existing = await find(payload, { medusa_id: { equals: input.medusa_id } })
  if (existing) return update(payload, existing, data)
  try {
    const created = await payload.create({ collection: "tenants", data, depth: 0 })
    return done(created, true)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    // Its own transaction: only a doubled id (another call was first) or a taken slug lead here.
    const winner = await find(payload, { medusa_id: { equals: input.medusa_id } })
    if (winner) return update(payload, winner, data)
    return slugTaken(payload, input.slug, error)
  }
}

type TenantData = Omit<ProvisionTenantInput, "updated_at"> & { source_updated_at: string | null }

async function update(
  payload: Payload,
  existing: Tenant,
  data: TenantData,
): Promise<ActivityResult<ProvisionedTenant>> {
  const known = existing.source_updated_at
  const stale = known && data.source_updated_at && Date.parse(data.source_updated_at) < Date.parse(known)
  if (stale || !differs(existing, data)) return done(existing, false)
  try {
    return done(await payload.update({ collection: "tenants", id: existing.id, data, depth: 0 }), true)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return slugTaken(payload, data.slug, error)
  }
}

const instant = (text?: string | null): number | null => (text ? Date.parse(text) : null)

function differs(existing: Tenant, { source_updated_at, ...data }: TenantData): boolean {
  const changed = (Object.keys(data) as (keyof typeof data)[]).some(
    (name) => JSON.stringify(existing[name] ?? []) !== JSON.stringify(data[name]),
  )
  return changed || (source_updated_at !== null && instant(existing.source_updated_at) !== instant(source_updated_at))
}

async function slugTaken(
  payload: Payload,
  slug: string,
  cause: ValidationError,
): Promise<ActivityResult<ProvisionedTenant>> {
  const owner = await find(payload, { slug: { equals: slug } })
  if (!owner) throw cause
  const message = `slug: "${slug}" belongs to tenant ${owner.medusa_id}; choose another`
  return {
    success: false,
    applied: false,
    error: { code: "slug_taken", message, retryable: false, details: { type: "InvalidArgumentError" } },
  }
}

async function find(payload: Payload, where: Record<string, { equals: string }>): Promise<Tenant | null> {
  const { docs } = await payload.find({ collection: "tenants", where, depth: 0, limit: 1, pagination: false })
  return docs[0] ?? null
}

const done = ({ id, medusa_id }: Tenant, applied: boolean): ActivityResult<ProvisionedTenant> => ({
  success: true,
  applied,
  data: { tenant_id: medusa_id, payload_id: id },
})
