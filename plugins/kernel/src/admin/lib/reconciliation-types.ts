/** A comparison of everything that has to agree, as our admin API tells it. */
export interface ReconciliationRun {
  id: string
  status: "running" | "done" | "failed"
  settled_before: string
  created_at: string
  checks: number
  differences: number
  asked_by: string
  failure: string | null
}

/** Two records of one fact that do not agree. */
export interface ReconciliationDifference {
  id: string
  run_id: string
  /** `finance.captured`: the plugin whose texts explain it, and what was compared. */
  kind: string
  subject_type: string
  subject_id: string
  order_id: string | null
  currency_code: string | null
  expected: string
  found: string
}
