import { INTERNAL, type ActivityContext } from "@dakkah/contracts"
import { adapter, type Adapter } from "../../adapter"
import type { ServiceClient } from "../../http/service-client"

/** The courier of the `logistics` plugin. */
export function medusaLogistics(medusa: ServiceClient): Adapter<"logistics"> {
  const to =
    (path: string) =>
    <T>(input: unknown, context: ActivityContext) =>
      medusa.post<T>(path, input, context)

  return adapter("logistics", "medusa", {
    createDeliveryOrder: to(INTERNAL.createDeliveries),
    createDeliveryOrdersPerVendor: to(INTERNAL.createDeliveries),
    cancelDeliveryOrder: to(INTERNAL.cancelDeliveries),
  })
}
