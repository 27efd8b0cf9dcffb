import type { ActivityContext, ActivityResult } from "../activity"
import type { HealthReport, OrderRef, PingInput } from "./commerce"

export interface SentMessage {
  message_id: string
  /** `smtp` where a server is set, otherwise the local mailbox. */
  transport: "smtp" | "mailbox"
}

export interface ContentPort {
  /** Renders the tenant's template in the customer's language and sends it once. */
  sendOrderConfirmation(input: OrderRef, context: ActivityContext): Promise<ActivityResult<SentMessage>>
  notifyVendors(
    input: OrderRef & { vendor_order_ids: string[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ messages: SentMessage[] }>>
  pingPayloadCMS(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
  alertOnDegradation(input: { degraded: HealthReport[] }, context: ActivityContext): Promise<ActivityResult>
  updateStatusPage(
    input: { checked_at: string; systems: HealthReport[] },
    context: ActivityContext,
  ): Promise<ActivityResult>
}
