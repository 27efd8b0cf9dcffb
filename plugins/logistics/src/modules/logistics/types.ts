import type { InferTypeOf } from "@medusajs/framework/types"
import type { DeliveryStatus } from "../../rules/delivery-states"
import type { Delivery } from "./models/delivery"
import type { DeliveryEvent } from "./models/delivery-event"
import type { Driver } from "./models/driver"
import type { ProofKind, ProofOfDelivery } from "./models/proof-of-delivery"
import type { ServiceArea } from "./models/service-area"

export type DeliveryDTO = InferTypeOf<typeof Delivery>
export type DeliveryEventDTO = InferTypeOf<typeof DeliveryEvent>
export type DriverDTO = InferTypeOf<typeof Driver>
export type ProofOfDeliveryDTO = InferTypeOf<typeof ProofOfDelivery>
export type ServiceAreaDTO = InferTypeOf<typeof ServiceArea>

/** An address as it was when the delivery was made. */
export interface DeliveryAddress {
  company: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
}

/** What a delivery is made of. Amounts in minor units of `currency_code`, weight in grams, times UTC. */
export interface DeliveryDraft {
  order_id: string
  vendor_order_id: string
  vendor_id: string | null
  source_key: string
  pickup_address: DeliveryAddress | null
  dropoff_address: DeliveryAddress
  recipient_name: string | null
  recipient_phone: string | null
  package_count: number
  weight_grams: number | null
  time_zone: string
  service_area_id: string | null
  node_id: string | null
  amount_to_collect: number
  currency_code: string
}

export interface ProofInput {
  kind: ProofKind
  /** The six digits that the recipient told; only for a code. */
  code?: string
  file_id?: string
  recipient_name?: string
  lat?: number
  lng?: number
}

/** A fact about one delivery, as it is reported. */
export interface ChangeInput {
  delivery_id: string
  to: DeliveryStatus
  /** UTC instant, ISO 8601; without it now. */
  at?: string
  source_key: string
  actor: string
  note?: string | null
  location?: { lat: number; lng: number } | null
  /** Refused when the delivery has another version by now. */
  expected_version?: number
  driver_id?: string
  proof?: ProofInput
}
