/** The value is not among them, and may not be asked for. */
export const SECRET_FIELDS = [
  "id",
  "name",
  "version",
  "fingerprint",
  "valid_from",
  "valid_until",
  "created_by",
  "created_at",
]

export const listSecretsConfig = { defaults: SECRET_FIELDS, allowed: SECRET_FIELDS, isList: true, defaultLimit: 20 }
