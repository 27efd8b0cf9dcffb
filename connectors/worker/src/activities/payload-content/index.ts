import type { Adapter } from "../../adapters/adapter"
import { activitiesOfPort, type Activity, type WrapOptions } from "../wrap"

/** Activities of the queue `payload-content`. */
export const contentActivities = (adapter: Adapter<"content">, options: WrapOptions): Record<string, Activity> =>
  activitiesOfPort("content", adapter, options)
