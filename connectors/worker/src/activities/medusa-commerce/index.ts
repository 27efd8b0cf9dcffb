import type { Adapter } from "../../adapters/adapter"
import { activitiesOfPort, type Activity, type WrapOptions } from "../wrap"

/** Activities of the queue `medusa-commerce`. */
export const commerceActivities = (adapter: Adapter<"commerce">, options: WrapOptions): Record<string, Activity> =>
  activitiesOfPort("commerce", adapter, options)
