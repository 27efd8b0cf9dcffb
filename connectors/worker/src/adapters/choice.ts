import { PORTS, type AdapterNames, type Port } from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"
import type { Adapter, Adapters } from "./adapter"

/** Which adapter stands for a port, for one tenant. */
export interface AdapterChoice {
  /**
   * @param name the adapter that a saga chose at its start; the tenant's settings decide where there is none
   * @throws ApplicationFailure InvalidArgumentError for a name that this worker does not have: nothing is chosen in its place
   */
  of<P extends Port>(port: P, tenant_id: string, name?: string): Promise<Adapter<P>>
}

/** Work that belongs to no tenant has the built-in adapters. */
const NO_TENANT = "*"

/**
 * @param builtIn what a tenant has that has chosen nothing
 * @param connected adapters of connectors, by their names
 * @param settings what the tenant has chosen
 */
export function chooseAdapters(
  builtIn: Adapters,
  connected: readonly Adapter[],
  settings: (tenant_id: string) => Promise<AdapterNames>,
): AdapterChoice {
  const known = (port: Port): Adapter[] => [
    builtIn[port] as Adapter,
    ...connected.filter(({ description }) => description.port === port),
  ]
  return {
    async of<P extends Port>(port: P, tenant_id: string, name?: string): Promise<Adapter<P>> {
      const wanted = name ?? (tenant_id === NO_TENANT ? undefined : (await settings(tenant_id))[port])
      if (wanted === undefined || wanted === "") return builtIn[port]
      const found = known(port).find(({ description }) => description.adapter === wanted)
      if (found) return found as unknown as Adapter<P>
      const names = known(port).map(({ description }) => description.adapter)
      throw ApplicationFailure.nonRetryable(
        `tenant ${tenant_id}: "${wanted}" is no adapter of the port "${port}" here, only ${names.join(", ")}. Correct it in the tenant's settings, or connect it`,
        "InvalidArgumentError",
      )
    },
  }
}

/** The adapters of all ports for one tenant. */
export async function allOf(choice: AdapterChoice, tenant_id: string, names: AdapterNames = {}): Promise<Adapter[]> {
  return Promise.all(PORTS.map(async (port) => await choice.of(port, tenant_id, names[port])))
}
