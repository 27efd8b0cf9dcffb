import type { Adapter } from "../../adapters/adapter"
import { activitiesOfPort, type Activity, type WrapOptions } from "../wrap"

/** Activities of the queue `fleetbase-logistics`. */
export const logisticsActivities = (adapter: Adapter<"logistics">, options: WrapOptions): Record<string, Activity> =>
  activitiesOfPort("logistics", adapter, options)
