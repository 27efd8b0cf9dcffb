export const listRunsConfig = {
  isList: true,
  defaults: [
    "id",
    "status",
    "settled_before",
    "created_at",
    "finished_at",
    "checks",
    "differences",
    "asked_by",
    "failure",
  ],
}

export const listDifferencesConfig = {
  isList: true,
  defaults: [
    "id",
    "run_id",
    "kind",
    "subject_type",
    "subject_id",
    "order_id",
    "currency_code",
    "expected",
    "found",
    "created_at",
  ],
}

export const NEWEST_FIRST = { created_at: "DESC" } as const
