import type { DeliveryAddress } from "../../modules/logistics/types"

export interface StoredAddress {
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
}

/** An address without the person: that one has fields of its own. */
export const addressOf = (address: StoredAddress): DeliveryAddress => ({
  company: address.company ?? null,
  address_1: address.address_1 ?? null,
  address_2: address.address_2 ?? null,
  city: address.city ?? null,
  province: address.province ?? null,
  postal_code: address.postal_code ?? null,
  country_code: address.country_code ?? null,
})
