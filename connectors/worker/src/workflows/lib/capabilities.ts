import type { Port } from "@dakkah/contracts"
import { proxyLocalActivities } from "@temporalio/workflow"
import type { ActivityRef } from "./ports"

/** Activities that the adapters of a tenant can do, by port. */
export type Capabilities = Partial<Record<Port, readonly string[]>>

/** Registered on every worker that hosts workflows; a local activity, since it only reads the worker's own configuration. */
export interface LocalActivities {
  describePorts(tenant_id: string): Promise<Capabilities>
}

const local = proxyLocalActivities<LocalActivities>({ startToCloseTimeout: "10s" })

export const capabilitiesOf = (tenant_id: string): Promise<Capabilities> => local.describePorts(tenant_id)

/** True when no connected system can do the activity. */
export const missing = (
  capabilities: Capabilities,
  activity: Pick<ActivityRef<never, unknown>, "name" | "port">,
): boolean => !(capabilities[activity.port] ?? []).includes(activity.name)
