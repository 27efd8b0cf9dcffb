import type { ActivityContext, ActivityResult } from "../activity"
import type { Incident } from "../errors"
import type { HealthReport, OrderRef, PingInput } from "./commerce"

export interface SentMessage {
  message_id: string
  /** `smtp` where a server is set, otherwise the local mailbox. */
  transport: "smtp" | "mailbox"
}

export interface ContentPort {
  /** Renders the tenant's template in the customer's language and sends it once. */
  sendOrderConfirmation(input: OrderRef, context: ActivityContext): Promise<ActivityResult<SentMessage>>
  /** Tells the shopper that the order was cancelled, once. `code` says why in a word; the template knows which ones a shopper may read. */
  sendCancellationNotification(
    input: OrderRef & { code: string; cancellation_id?: string },
    context: ActivityContext,
  ): Promise<ActivityResult<SentMessage>>
  notifyVendors(
    input: OrderRef & { vendor_order_ids: string[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ messages: SentMessage[] }>>
  /** 8.5, notify admin: tells whoever runs the platform that a process needs a look. */
  notifyAdmin(input: Incident, context: ActivityContext): Promise<ActivityResult>
  /** 8.5, alert security: the same for credentials that do not fit and for suspicion of fraud. */
  alertSecurity(input: Incident, context: ActivityContext): Promise<ActivityResult>
  pingPayloadCMS(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
  alertOnDegradation(input: { degraded: HealthReport[] }, context: ActivityContext): Promise<ActivityResult>
  /** `valid_until`: what is older then says nothing about now, because the check that was due has not come. UTC instants. */
  updateStatusPage(
    input: { checked_at: string; valid_until?: string; systems: (HealthReport & { since?: string })[] },
    context: ActivityContext,
  ): Promise<ActivityResult>
}
