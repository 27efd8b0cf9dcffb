export const fields = [
  "id",
  "name",
  "country_codes",
  "cities",
  "postal_prefixes",
  "time_zone",
  "status",
  "node_id",
  "created_at",
  "updated_at",
]

export const listConfig = { defaults: fields, defaultLimit: 20, isList: true }
