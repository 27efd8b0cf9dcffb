import { INTERNAL, type ActivityContext } from "@dakkah/contracts"
import { adapter, type Adapter } from "../../adapter"
import type { ServiceClient } from "../../http/service-client"

/** Payments through Medusa's payment module: the offline gateway and whatever provider the payment was made with. */
export function medusaPayments(medusa: ServiceClient): Adapter<"payments"> {
  const to =
    (path: string) =>
    <T>(input: unknown, context: ActivityContext) =>
      medusa.post<T>(path, input, context)

  return adapter("payments", "medusa", {
    capturePayment: to(INTERNAL.capturePayment),
    capturePaymentIntent: to(INTERNAL.capturePayment),
    refundPayment: to(INTERNAL.refundPayment),
    processRefund: to(INTERNAL.processRefund),
    splitPayment: to(INTERNAL.splitPayment),
    splitPaymentToVendors: to(INTERNAL.splitPayment),
    holdPlatformCommission: to(INTERNAL.holdCommission),
  })
}
