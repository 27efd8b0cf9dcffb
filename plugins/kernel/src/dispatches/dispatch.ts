import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

export type DispatchBuilder = (container: MedusaContainer, event: EventEnvelope) => Promise<Dispatch>

/** The same for several events of one tenant, with as few queries as for one: an answer per event, in their order, null for one
 * that has to be asked about alone. Reads only. */
export type DispatchesBuilder = (
  container: MedusaContainer,
  events: readonly EventEnvelope[],
) => Promise<readonly (Dispatch | null)[]>

export interface DispatchRegistration {
  event: string
  build: DispatchBuilder
  buildAll?: DispatchesBuilder
}

/** One line of a plugin's `dispatches.ts`: what an event leads to. The builder reads the current state, inside the event's tenant. */
export function dispatch(event: string, build: DispatchBuilder, buildAll?: DispatchesBuilder): DispatchRegistration {
  return { event, build, buildAll }
}

/** The same where the state of many is read as cheaply as that of one. */
export function dispatchAll(event: string, buildAll: DispatchesBuilder): DispatchRegistration {
  const build: DispatchBuilder = async (container, one) => {
    const [answer] = await buildAll(container, [one])
    if (!answer) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `dispatches: "${event}" was answered with nothing`)
    }
    return answer
  }
  return { event, build, buildAll }
}
