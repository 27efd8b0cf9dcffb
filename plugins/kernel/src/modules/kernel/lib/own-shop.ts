import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { currentTenant, DEFAULT_TENANT } from "../../../tenancy/context"
import { rowsOf } from "./rows"
import type { ShopFacts } from "./shop"

export interface Branding {
  /** `#rrggbb`, dark enough for white letters. */
  accent_color?: string | null
  logo_url?: string | null
  support_email?: string | null
}

export interface ShopSettings {
  /** The adapter of each port; a port that is not named has the first of `ADAPTERS`. */
  adapters: Partial<Record<string, string>>
  /** ISO 4217, lower case. */
  currencies: string[]
  branding: Branding
  order_number_prefix: string | null
}

/** The facts and settings of the tenant that the code runs in. */
export interface OwnShop extends ShopFacts {
  settings: ShopSettings
}

/** A shop without tenancy has no row until somebody changes something: it is the only one. */
const ALONE: OwnShop = {
  id: DEFAULT_TENANT,
  slug: DEFAULT_TENANT,
  name: DEFAULT_TENANT,
  hosts: [],
  status: "active",
  status_reason: null,
  status_since: null,
  plan: "standard",
  residency_zone: null,
  country_code: null,
  default_currency: "usd",
  default_locale: "en",
  locales: ["en"],
  time_zone: "UTC",
  updated_at: new Date(0).toISOString(),
  settings: { adapters: {}, currencies: ["usd"], branding: {}, order_number_prefix: null },
}

/** @throws MedusaError NOT_FOUND for a tenant that is not there */
export async function ownShop(context: Context): Promise<OwnShop> {
  const id = currentTenant()
  const [row] = await rowsOf<OwnShop>(
    context,
    `select t.id, t.slug, t.name, t.hosts, t.status, t.status_reason, t.status_since, t.plan, t.residency_zone, t.country_code,
            t.default_currency, t.default_locale, t.locales, t.time_zone, greatest(t.updated_at, s.updated_at) as updated_at,
            jsonb_build_object('adapters', coalesce(s.adapters, '{}'), 'branding', coalesce(s.branding, '{}'),
              'currencies', coalesce(to_jsonb(nullif(s.currencies, '{}')), jsonb_build_array(t.default_currency)),
              'order_number_prefix', s.order_number_prefix) as settings
       from cityos_tenant t left join cityos_tenant_settings s on s.deleted_at is null
      where t.id = ? and t.deleted_at is null`,
    [id],
  )
  if (row) return row
  if (id === DEFAULT_TENANT) return ALONE
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no tenant "${id}"`)
}
