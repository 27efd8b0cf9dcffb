import type { Adapter } from "../../adapters/adapter"
import { activitiesOfPort, type Activity, type WrapOptions } from "../wrap"

/** Activities of the queue `erpnext-backoffice`. */
export const backOfficeActivities = (adapter: Adapter<"back_office">, options: WrapOptions): Record<string, Activity> =>
  activitiesOfPort("back_office", adapter, options)
