import { INTERNAL, PAYLOAD_SERVICE, type ActivityContext, type ActivityResult } from "@dakkah/contracts"
import type { ServiceClient } from "../../http/service-client"

interface TenantFacts {
  id: string
  slug: string
  name: string
  hosts: string[]
  locales: string[]
  default_locale: string
  residency_zone: string | null
  default_currency: string
  time_zone: string
  status: string
  branding?: object
  updated_at?: string
}

/** Tenants are mastered in Medusa: gives Payload its copy of the caller's tenant. The same facts again change nothing. */
export async function ensureTenant(
  medusa: ServiceClient,
  payload: ServiceClient,
  context: ActivityContext,
): Promise<ActivityResult> {
  const tenant = await medusa.post<TenantFacts>(INTERNAL.tenant, {}, keyed(context, "read-tenant"))
  if (!tenant.success || !tenant.data) return tenant
  const {
    id,
    slug,
    name,
    hosts,
    locales,
    default_locale,
    residency_zone,
    default_currency,
    time_zone,
    status,
    branding,
    updated_at,
  } = tenant.data
  return payload.post(
    PAYLOAD_SERVICE.provisionTenant,
    {
      medusa_id: id,
      slug,
      name,
      domains: hosts,
      locales,
      default_locale,
      ...(residency_zone ? { residency_zone } : {}),
      currency_code: default_currency,
      time_zone,
      status,
      ...(branding ? { branding } : {}),
      ...(updated_at ? { updated_at } : {}),
    },
    keyed(context, "provision-tenant"),
  )
}

const keyed = (context: ActivityContext, part: string): ActivityContext => ({
  ...context,
  idempotency_key: `${context.idempotency_key}/${part}`,
})
