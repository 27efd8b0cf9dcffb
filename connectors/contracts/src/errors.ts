/** What the suite does with an error besides ending or retrying the step (specification 8.5). */
export type ErrorAction =
  "retry" | "notify_admin" | "notify_customer" | "alert_security" | "freeze_account" | "renew_credential"

/**
 * What people are told about an error: of which process, about what, and why. Ids and reasons only, no personal data.
 * `stuck`: the process stands still until an operator decides.
 */
export interface Incident {
  tenant_id: string
  workflow_id: string
  subject_type: string
  subject_id: string
  /** Where the incident is an order's, so that its timeline can tell it. */
  order_id?: string
  type: string
  code: string
  message: string
  step?: string
  /** Name of the connector's secret that was refused, where the system said which (`details.credential` of its error). */
  credential?: string
  stuck: boolean
}

export interface ErrorClass {
  retryable: boolean
  actions: readonly ErrorAction[]
}

/** The classification of specification 8.5. `DataConflictError` is retried with freshly read data. */
export const ERRORS = {
  NetworkError: { retryable: true, actions: ["retry"] },
  TimeoutError: { retryable: true, actions: ["retry"] },
  RateLimitError: { retryable: true, actions: ["retry"] },
  ServiceUnavailableError: { retryable: true, actions: ["retry"] },
  DataConflictError: { retryable: true, actions: ["retry"] },
  InvalidArgumentError: { retryable: false, actions: ["notify_admin"] },
  InsufficientFundsError: { retryable: false, actions: ["notify_customer"] },
  AuthenticationError: { retryable: false, actions: ["alert_security"] },
  FraudDetectedError: { retryable: false, actions: ["freeze_account", "alert_security"] },
  CredentialExpiredError: { retryable: false, actions: ["renew_credential"] },
  CredentialVerificationFailedError: { retryable: false, actions: ["notify_admin"] },
  /** Ours: a port that cannot do what a required step asks. */
  NotSupportedError: { retryable: false, actions: ["notify_admin"] },
} as const satisfies Record<string, ErrorClass>

export type ErrorType = keyof typeof ERRORS

export const isErrorType = (name: string): name is ErrorType => Object.hasOwn(ERRORS, name)

/** Types that Temporal must not retry. */
export const NON_RETRYABLE_ERROR_TYPES: readonly ErrorType[] = (Object.keys(ERRORS) as ErrorType[]).filter(
  (type) => !ERRORS[type].retryable,
)

/**
 * The type that stands for an HTTP answer of any of our systems.
 * @param status HTTP status; 0 for a connection that failed
 */
export function errorTypeOfStatus(status: number): ErrorType {
  if (status === 0) return "NetworkError"
  if (status === 401 || status === 403) return "AuthenticationError"
  if (status === 402) return "InsufficientFundsError"
  if (status === 408 || status === 504) return "TimeoutError"
  if (status === 409 || status === 412) return "DataConflictError"
  if (status === 429) return "RateLimitError"
  if (status === 501) return "NotSupportedError"
  if (status >= 500) return "ServiceUnavailableError"
  return "InvalidArgumentError"
}
