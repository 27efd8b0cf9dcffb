import { INTERNAL, type ActivityContext, type CommercePort } from "@dakkah/contracts"
import { adapter, type Adapter } from "../../adapter"
import { ping } from "../../http/ping"
import { relayHealth } from "../../http/relay-health"
import type { ServiceClient } from "../../http/service-client"

/** The commerce engine, and the relay that goes with it. Always connected. */
export function medusaCommerce(medusa: ServiceClient, relayUrl?: string): Adapter<"commerce"> {
  const to =
    (path: string) =>
    <T>(input: unknown, context: ActivityContext) =>
      medusa.post<T>(path, input, context)

  const methods: Omit<CommercePort, "pingRelay"> = {
    splitOrderByVendor: to(INTERNAL.splitOrderByVendor),
    createVendorOrders: to(INTERNAL.createVendorOrders),
    calculateCommissions: to(INTERNAL.calculateCommissions),
    calculateCommissionsPerVendor: to(INTERNAL.calculateCommissions),
    reverseCommissions: to(INTERNAL.reverseCommissions),
    updateOrderStatus: to(INTERNAL.updateOrderStatus),
    recordTransaction: to(INTERNAL.recordTransaction),
    freezeAccount: to(INTERNAL.freezeAccount),
    requestCredentialRenewal: (incident, context) => {
      const { subject_type: aggregate_type, subject_id: aggregate_id } = incident
      const event = {
        event_type: "credential.renewal_requested",
        aggregate_type,
        aggregate_id,
        payload: { ...incident },
      }
      return medusa.post(INTERNAL.emitEvent, event, context)
    },
    findOrderBlocks: to(INTERNAL.orderBlocks),
    recordAuditLog: to(INTERNAL.recordAuditLog),
    reportSaga: to(INTERNAL.reportSaga),
    // A token names the modules it may write: only those of these entries.
    appendTimeline: (input, context) =>
      medusa.post(INTERNAL.appendTimeline, input, context, {
        modules: [...new Set(input.entries.map(({ module }) => module))].sort(),
      }),
    pingMedusa: (input, context) =>
      ping("medusa", input, (timeout) => medusa.post(INTERNAL.health, {}, context, { timeout })),
  }
  if (relayUrl === undefined) return adapter("commerce", "medusa", methods)
  return adapter<"commerce">("commerce", "medusa", {
    ...methods,
    pingRelay: (input) => ping("relay", input, (timeout) => relayHealth(relayUrl, timeout)),
  })
}
