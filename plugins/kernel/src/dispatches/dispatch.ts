import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"

export type DispatchBuilder = (container: MedusaContainer, event: EventEnvelope) => Promise<Dispatch>

export interface DispatchRegistration {
  event: string
  build: DispatchBuilder
}

/** One line of a plugin's `dispatches.ts`: what an event leads to. The builder reads the current state, inside the event's tenant. */
export function dispatch(event: string, build: DispatchBuilder): DispatchRegistration {
  return { event, build }
}
