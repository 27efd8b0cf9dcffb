import type { TenantStatus } from "../models"

/** What is known of a shop, whoever asks. Times are UTC instants, ISO 8601. */
export interface ShopFacts {
  id: string
  slug: string
  name: string
  hosts: string[]
  status: TenantStatus
  status_reason: string | null
  status_since: string | null
  plan: string
  residency_zone: string | null
  country_code: string | null
  default_currency: string
  default_locale: string
  locales: string[]
  time_zone: string
  updated_at: string
}
