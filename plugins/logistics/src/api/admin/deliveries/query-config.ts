/** Where the parcel goes, without street and telephone: those are for the one who opens the delivery. */
export const listFields = [
  "id",
  "order_id",
  "order.display_id",
  "vendor_order_id",
  "vendor_id",
  "status",
  "status_since",
  "tracking_number",
  "driver_id",
  "dropoff_address",
  "recipient_name",
  "package_count",
  "weight_grams",
  "window_start",
  "window_end",
  "time_zone",
  "amount_to_collect",
  "currency_code",
  "node_id",
  "version",
  "created_at",
]

export const detailFields = [
  ...listFields,
  "pickup_address",
  "recipient_phone",
  "service_area_id",
  "handover_code",
  "handover_attempts",
  "cancelled_at",
  "cancel_reason",
  "updated_at",
  "events.*",
  "proofs.*",
]

export const listConfig = { defaults: listFields, defaultLimit: 20, isList: true }
