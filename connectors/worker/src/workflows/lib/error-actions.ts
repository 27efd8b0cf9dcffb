import type { ErrorAction, Incident } from "@dakkah/contracts"
import { ERRORS } from "@dakkah/contracts/errors"
import type { SagaError } from "./outcome"
import { commerce, content, type ActivityRef } from "./ports"

/** One thing that specification 8.5 wants done about an error. */
export interface Reaction {
  activity: ActivityRef<unknown, unknown>
  input: unknown
  /** Whether somebody can do harm while it is not done: then the saga does not go on without it. */
  urgent: boolean
}

type Make = (incident: Incident) => Reaction | null

const reaction = <I>(activity: ActivityRef<I, unknown>, input: I, urgent = false): Reaction => ({
  activity: activity as ActivityRef<unknown, unknown>,
  input,
  urgent,
})

/** `retry` is the engine's. A shopper and an account are known by an order only. */
const MAKE: Record<Exclude<ErrorAction, "retry">, Make> = {
  freeze_account: ({ order_id, code, message }) =>
    order_id === undefined
      ? null
      : reaction(commerce.freezeAccount, { order_id, reason: `${code}: ${message}`.slice(0, LIMIT) }, true),
  alert_security: (incident) => reaction(content.alertSecurity, incident),
  notify_admin: (incident) => reaction(content.notifyAdmin, incident),
  // The same deed as a cancelled order's own mail: whoever asks first, the shopper hears of it once.
  notify_customer: ({ order_id, code }) =>
    order_id === undefined ? null : reaction(content.sendCancellationNotification, { order_id, code }),
  renew_credential: (incident) => reaction(commerce.requestCredentialRenewal, incident),
}

const LIMIT = 1_000
const ORDER = Object.keys(MAKE) as (keyof typeof MAKE)[]

/** What is to be done about an error besides ending the step (8.5), the urgent first. A cancellation and an outage call for nothing. */
export function reactionsTo(error: SagaError, incident: Incident): Reaction[] {
  if (error.type === "Cancelled") return []
  const wanted: readonly string[] = ERRORS[error.type].actions
  return ORDER.filter((action) => wanted.includes(action)).flatMap((action) => MAKE[action](incident) ?? [])
}
