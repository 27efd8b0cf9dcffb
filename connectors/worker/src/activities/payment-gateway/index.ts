import type { Adapter } from "../../adapters/adapter"
import { activitiesOfPort, type Activity, type WrapOptions } from "../wrap"

/** Activities of the queue `payment-gateway`. */
export const paymentActivities = (adapter: Adapter<"payments">, options: WrapOptions): Record<string, Activity> =>
  activitiesOfPort("payments", adapter, options)
