import {
  INTERNAL,
  PAYLOAD_SERVICE,
  type ActivityContext,
  type ActivityResult,
  type HealthReport,
  type Incident,
  type OrderMessage,
  type SendMessageInput,
  type SentMessage,
} from "@dakkah/contracts"
import { adapter, type Adapter } from "../../adapter"
import { ping } from "../../http/ping"
import type { ServiceClient } from "../../http/service-client"
import { ensureTenant } from "./ensure-tenant"

export interface PayloadContentOptions {
  payload: ServiceClient
  /** Read for what a mail about an order says. */
  medusa: ServiceClient
  /** Who is told when a system falls; nobody by mail where it is not set, the log says it in any case. */
  operatorEmail?: string
  /** Who is told of credentials that do not fit and of fraud; the operator where it is not set. */
  securityEmail?: string
  onAlert: (degraded: HealthReport[]) => void
  onIncident?: (kind: IncidentKind, incident: Incident) => void
}

export type IncidentKind = "attention" | "security"

/** Tenant of what belongs to none. */
const PLATFORM = "*"

/** Payload: renders the tenant's templates and sends them; keeps the status page. */
export function payloadContent(options: PayloadContentOptions): Adapter<"content"> {
  const { payload, medusa, operatorEmail, securityEmail, onAlert, onIncident } = options
  const post = (message: SendMessageInput, context: ActivityContext) =>
    payload.post<SentMessage>(PAYLOAD_SERVICE.sendMessage, message, context)
  const send = async (message: SendMessageInput, context: ActivityContext): Promise<ActivityResult<SentMessage>> => {
    const sent = await post(message, context)
    if (sent.error?.code !== "tenant_unknown") return sent
    // The first mail of a new shop: Payload has not heard of it yet.
    const ensured = await ensureTenant(medusa, payload, context)
    return ensured.success ? post(message, context) : refused(ensured)
  }
  const about = (order_id: string, context: ActivityContext, cancellation_id?: string) =>
    medusa.post<OrderMessage>(INTERNAL.orderMessage, { order_id, cancellation_id }, keyed(context, "read"))

  /** A mail of the platform, not of the shop: the shop's merchants see the saga and the timeline. */
  const operator = async (
    incident: Incident,
    kind: IncidentKind,
    to: string | undefined,
    context: ActivityContext,
  ): Promise<ActivityResult> => {
    if (to === undefined) return { success: true, data: { transport: "log" } }
    const data = { ...incident, kind }
    const platform = { ...context, tenant_id: PLATFORM }
    return post({ template: "operator_alert", channel: "email", to, locale: "en", data }, platform)
  }

  return adapter("content", "payload", {
    async sendOrderConfirmation({ order_id }, context) {
      const order = await about(order_id, context)
      if (!order.success || !order.data) return refused(order)
      const { locale, customer } = order.data
      return send(
        { template: "order_confirmation", channel: "email", to: customer.email, locale, data: { ...order.data } },
        context,
      )
    },

    async sendCancellationNotification({ order_id, code, cancellation_id }, context) {
      const order = await about(order_id, context, cancellation_id)
      if (!order.success || !order.data) return refused(order)
      const { locale, customer } = order.data
      const data = { ...order.data, code }
      return send({ template: "order_cancelled", channel: "email", to: customer.email, locale, data }, context)
    },

    async notifyVendors({ order_id, vendor_order_ids }, context) {
      const order = await about(order_id, context)
      if (!order.success || !order.data) return refused(order)
      const { vendor_orders, ...rest } = order.data
      const messages: SentMessage[] = []
      for (const vendor_order of vendor_orders) {
        if (!vendor_order_ids.includes(vendor_order.vendor_order_id) || !vendor_order.vendor_email) continue
        const sent = await send(
          {
            template: "vendor_new_order",
            channel: "email",
            to: vendor_order.vendor_email,
            locale: rest.locale,
            data: { ...rest, vendor_order },
          },
          keyed(context, vendor_order.vendor_order_id),
        )
        if (!sent.success || !sent.data) return refused(sent)
        messages.push(sent.data)
      }
      return { success: true, data: { messages } }
    },

    async notifyAdmin(incident, context) {
      onIncident?.("attention", incident)
      return operator(incident, "attention", operatorEmail, context)
    },

    async alertSecurity(incident, context) {
      onIncident?.("security", incident)
      return operator(incident, "security", securityEmail ?? operatorEmail, context)
    },

    async alertOnDegradation({ degraded }, context) {
      onAlert(degraded)
      if (!operatorEmail) return { success: true, data: { transport: "log" } }
      return send(
        { template: "system_degraded", channel: "email", to: operatorEmail, locale: "en", data: { systems: degraded } },
        context,
      )
    },

    updateStatusPage: (input, context) => payload.post(PAYLOAD_SERVICE.status, input, context),
    pingPayloadCMS: (input, context) =>
      ping("payload", input, (timeout) => payload.post(PAYLOAD_SERVICE.health, {}, context, { timeout })),
  })
}

/** Each call of one activity under a key of its own: the same key with another body would be refused. */
const keyed = (context: ActivityContext, part: string): ActivityContext => ({
  ...context,
  idempotency_key: `${context.idempotency_key}/${part}`,
})

const refused = (result: ActivityResult): ActivityResult<never> => ({
  success: false,
  error: result.error ?? {
    code: "no_data",
    message: "the answer holds no data",
    retryable: true,
    details: { type: "DataConflictError" },
  },
})
