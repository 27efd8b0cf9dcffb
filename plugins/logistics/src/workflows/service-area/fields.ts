export interface ServiceAreaFields {
  name: string
  /** ISO 3166-1 alpha-2, lower case. */
  country_codes: string[]
  cities: string[]
  postal_prefixes: string[]
  /** IANA name. */
  time_zone: string
  status?: "active" | "off"
  node_id?: string | null
}

export const serviceAreaFields = (area: ServiceAreaFields): ServiceAreaFields => ({
  name: area.name,
  country_codes: area.country_codes,
  cities: area.cities,
  postal_prefixes: area.postal_prefixes,
  time_zone: area.time_zone,
  status: area.status,
  node_id: area.node_id,
})
