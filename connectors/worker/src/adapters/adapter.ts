import type { ActivityContext, ActivityResult, AdapterDescription, Port, PortTypes } from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"

/** An adapter: what it can do, said beforehand, and the doing. */
export interface Adapter<P extends Port = Port> {
  description: AdapterDescription<P>
  port: PortTypes[P]
}

export type Adapters = { readonly [P in Port]: Adapter<P> }

/** A method of an adapter, seen from the wrapper that calls it. */
export type Method = (input: unknown, context: ActivityContext) => Promise<ActivityResult>

/** Thrown by a method that an adapter does not have. It never pretends. */
export const notSupported = (adapter: string, method: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`${adapter} cannot do "${method}". Connect a system that can.`, "NotSupportedError")

/**
 * Completes a partial adapter: its methods are its capabilities, every other method of the port answers NotSupportedError.
 */
export function adapter<P extends Port>(port: P, name: string, methods: Partial<PortTypes[P]>): Adapter<P> {
  const own: Record<string, unknown> = methods
  const complete = new Proxy(own, {
    get: (target, method) => target[String(method)] ?? (() => Promise.reject(notSupported(name, String(method)))),
  })
  return {
    description: { port, adapter: name, capabilities: Object.keys(methods) as (keyof PortTypes[P] & string)[] },
    port: complete as unknown as PortTypes[P],
  }
}
