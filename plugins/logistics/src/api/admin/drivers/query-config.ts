export const fields = [
  "id",
  "name",
  "phone",
  "vehicle",
  "status",
  "capacity",
  "home_node_id",
  "created_at",
  "updated_at",
]

export const listConfig = { defaults: fields, defaultLimit: 20, isList: true }
