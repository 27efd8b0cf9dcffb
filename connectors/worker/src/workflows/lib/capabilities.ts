import type { AdapterNames, Port } from "@dakkah/contracts"
import { proxyLocalActivities } from "@temporalio/workflow"
import type { OtherSaga } from "./other-saga"
import type { ActivityRef } from "./ports"

/** Activities that the adapters of a tenant can do, by port. */
export type Capabilities = Partial<Record<Port, readonly string[]>>

/** The adapters that a saga works with, and what they can do. */
export interface ChosenPorts {
  adapters: AdapterNames
  capabilities: Capabilities
}

/** Registered on every worker that hosts workflows; a local activity, since it only reads settings. */
export interface LocalActivities {
  describePorts(tenant_id: string, names?: AdapterNames): Promise<ChosenPorts>
  describeSaga(workflow_id: string): Promise<OtherSaga>
}

const local = proxyLocalActivities<LocalActivities>({ startToCloseTimeout: "10s" })

/**
 * @param names adapters that a parent has chosen; the tenant's settings are read where there is none
 * @throws ActivityFailure for a chosen adapter that the worker does not have
 */
export async function choosePorts(tenant_id: string, names?: AdapterNames): Promise<ChosenPorts> {
  const chosen: ChosenPorts | Capabilities = await local.describePorts(tenant_id, names)
  // Runs begun before 2026-11-21 remember the capabilities alone.
  return "capabilities" in chosen ? chosen : { adapters: {}, capabilities: chosen }
}

/** True when no connected system can do the activity. */
export const missing = (
  capabilities: Capabilities,
  activity: Pick<ActivityRef<never, unknown>, "name" | "port">,
): boolean => !(capabilities[activity.port] ?? []).includes(activity.name)
