import type { ActivityContext, ActivityResult } from "../activity"
import type { HealthReport, OrderRef, PingInput } from "./commerce"

export interface IdentityPort {
  /** Ensures that the customer's identity is verified. Refuses with CredentialVerificationFailedError. */
  verifyIdentity(
    input: OrderRef & { customer_id: string },
    context: ActivityContext,
  ): Promise<ActivityResult<{ case_id: string }>>
  pingWaltId(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
}
