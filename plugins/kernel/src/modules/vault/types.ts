import type { AuditEntryInput } from "../kernel/types"

export type Origin = AuditEntryInput["origin"]

/** A secret to be stored: `value` is sealed for the row `id` already. */
export interface NewSecret {
  id: string
  name: string
  value: string
  fingerprint: string
  /** Hours that earlier versions stay valid beside it; 0 ends them at once. */
  overlap_hours: number
  created_by: string
  origin?: Origin
}

/** What is told of a secret. The value never is. */
export interface SecretView {
  id: string
  name: string
  version: number
  fingerprint: string
  valid_from: Date
  valid_until: Date | null
  created_by: string
}

/** Somebody was refused with an expired credential. Ids and reasons only. */
export interface RenewalRequest {
  event_id: string
  credential?: string
  workflow_id: string
  subject_type: string
  subject_id: string
  step?: string
  code: string
  message: string
  stuck: boolean
  /** UTC instant, ISO 8601. */
  at: string
}

export interface RenewalView {
  id: string
  credential: string | null
  workflow_id: string
  subject_type: string
  subject_id: string
  step: string | null
  code: string
  stuck: boolean
  requested_at: Date
  settled_at: Date | null
}

/** How a shown code was taken. */
export type Verdict = "accepted" | "wrong" | "locked" | "not_enrolled"

export interface SecondFactorState {
  status: "off" | "pending" | "on"
  enrolled_at: Date | null
  recovery_codes_left: number
  /** Until when this session counts as fresh; null when it does not. */
  fresh_until: Date | null
  locked_until: Date | null
}

/** Who shows a code: the person, and the session or token it is shown in. */
export interface Person {
  user_id: string
  session_hash: string
  origin?: Origin
}
