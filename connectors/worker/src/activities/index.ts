import type { Port, Queue } from "@dakkah/contracts"
import type { Adapters } from "../adapters/adapter"
import type { Capabilities, LocalActivities } from "../workflows/lib/capabilities"
import { backOfficeActivities } from "./erpnext-backoffice"
import { logisticsActivities } from "./fleetbase-logistics"
import { commerceActivities } from "./medusa-commerce"
import { contentActivities } from "./payload-content"
import { paymentActivities } from "./payment-gateway"
import { identityActivities } from "./waltid-identity"
import type { Activity, WrapOptions } from "./wrap"

/** Every queue with its activities. A queue that is missing here does not compile. */
export function activitiesByQueue(
  adapters: Adapters,
  onLostEntry: WrapOptions["onLostEntry"],
): Record<Queue, Record<string, Activity>> {
  const options: WrapOptions = { timeline: adapters.commerce.port, onLostEntry }
  return {
    "medusa-commerce": commerceActivities(adapters.commerce, options),
    "erpnext-backoffice": backOfficeActivities(adapters.back_office, options),
    "fleetbase-logistics": logisticsActivities(adapters.logistics, options),
    "waltid-identity": identityActivities(adapters.identity, options),
    "payment-gateway": paymentActivities(adapters.payments, options),
    "payload-content": contentActivities(adapters.content, options),
  }
}

/** Registered beside the activities of every queue that hosts workflows. Every tenant has the built-in adapters so far. */
export function localActivities(adapters: Adapters): LocalActivities {
  return {
    describePorts: () =>
      Promise.resolve(
        Object.fromEntries(
          Object.entries(adapters).map(([port, { description }]) => [port as Port, [...description.capabilities]]),
        ) as Capabilities,
      ),
  }
}
