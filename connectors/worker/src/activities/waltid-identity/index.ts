import type { Adapter } from "../../adapters/adapter"
import { activitiesOfPort, type Activity, type WrapOptions } from "../wrap"

/** Activities of the queue `waltid-identity`. */
export const identityActivities = (adapter: Adapter<"identity">, options: WrapOptions): Record<string, Activity> =>
  activitiesOfPort("identity", adapter, options)
