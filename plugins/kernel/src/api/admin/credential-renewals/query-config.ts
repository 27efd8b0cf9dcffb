/** The event's id is ours. */
export const RENEWAL_FIELDS = [
  "id",
  "credential",
  "workflow_id",
  "subject_type",
  "subject_id",
  "step",
  "code",
  "message",
  "stuck",
  "requested_at",
  "settled_at",
  "settled_by",
  "settled_reason",
]

export const listRenewalsConfig = {
  defaults: RENEWAL_FIELDS,
  allowed: RENEWAL_FIELDS,
  isList: true,
  defaultLimit: 20,
}
