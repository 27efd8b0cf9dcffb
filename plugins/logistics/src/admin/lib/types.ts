export const STATUSES = [
  "created",
  "assigned",
  "picked_up",
  "in_transit",
  "delivered",
  "failed",
  "returned",
  "cancelled",
] as const
export type Status = (typeof STATUSES)[number]

/** Amounts in minor units of `currency_code`, times UTC instants. */
export interface DeliveryRow {
  id: string
  order_id: string
  order_display_id: number | null
  vendor_id: string | null
  vendor_name: string | null
  status: Status
  status_since: string
  tracking_number: string
  driver_id: string | null
  driver_name: string | null
  recipient_name: string | null
  city: string | null
  country_code: string | null
  package_count: number
  amount_to_collect: number
  currency_code: string
  version: number
  created_at: string
}

export interface Address {
  company: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
}

export interface DeliveryEvent {
  id: string
  from_status: Status | null
  to_status: Status
  at: string
  actor: string
  note: string | null
  location: { lat: number; lng: number } | null
}

export interface Proof {
  id: string
  kind: "code" | "photo" | "signature"
  recipient_name: string | null
  taken_at: string
  has_picture: boolean
}

export interface DeliveryDetail extends Omit<DeliveryRow, "city" | "country_code"> {
  dropoff_address: Address
  pickup_address: Address | null
  recipient_phone: string | null
  weight_grams: number | null
  window_start: string | null
  window_end: string | null
  time_zone: string
  handover_code: string
  cancel_reason: string | null
  next_statuses: Status[]
  events: DeliveryEvent[]
  proofs: Proof[]
}

export interface Driver {
  id: string
  name: string
  phone: string
  vehicle: string | null
  status: "active" | "off" | "suspended"
  capacity: number
  home_node_id: string | null
}

export interface ServiceArea {
  id: string
  name: string
  country_codes: string[]
  cities: string[]
  postal_prefixes: string[]
  time_zone: string
  /** Node of the city's tree whose people see its deliveries. */
  node_id: string | null
  status: "active" | "off"
}

export interface Page {
  count: number
  limit: number
  offset: number
}
