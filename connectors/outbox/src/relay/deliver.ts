import { CATALOGUE, type Dispatch, type EventEnvelope } from "@dakkah/contracts"
import { type OutboxRow, toEnvelope } from "../envelope"
import { Outage, Poison } from "./failures"
import type { Medusa } from "./medusa"
import type { System, Target } from "./targets"
import type { Temporal } from "./temporal"

/** Delivers one event and answers what is kept with it as its result. @throws Outage, Refused, Poison */
export type Deliver = (row: OutboxRow) => Promise<Record<string, unknown>>

/** Names of the catalogue's workflows. An empty catalogue knows no type, and so refuses none. */
export const catalogueNames = (): ReadonlySet<string> =>
  new Set((CATALOGUE as readonly { name: string }[]).map(({ name }) => name))

/** A workflow of another tenant, or of no known type (it would fail its task for ever): never retried. */
function refuseUnfit(
  event: EventEnvelope,
  dispatch: Exclude<Dispatch, { kind: "none" }>,
  types: ReadonlySet<string>,
): void {
  const own = [`tenant:${event.tenant_id}:`, `scheduled:tenant:${event.tenant_id}:`]
  const named = dispatch.input["tenant_id"]
  if (
    !own.some((prefix) => dispatch.workflow_id.startsWith(prefix)) ||
    (named !== undefined && named !== event.tenant_id)
  ) {
    throw new Poison(
      `the dispatch names workflow "${dispatch.workflow_id}", which is not of tenant "${event.tenant_id}"`,
    )
  }
  if (dispatch.kind === "start" && types.size > 0 && !types.has(dispatch.workflow)) {
    throw new Poison(`workflow type "${dispatch.workflow}" is not in the catalogue`)
  }
}

export interface DeliverOptions {
  medusa: Medusa
  temporal: Temporal
  workflowTypes: ReadonlySet<string>
  /** Told when a system has answered, whatever it answered: it is there. */
  reached: (system: System) => void
}

/** Any answer but an outage shows that the system is there. */
async function asked<T>(system: System, reached: (system: System) => void, work: Promise<T>): Promise<T> {
  try {
    const answer = await work
    reached(system)
    return answer
  } catch (error) {
    if (!(error instanceof Outage)) reached(system)
    throw error
  }
}

/** How events of a source with this target are delivered. */
export function createDeliver(target: Target, { medusa, temporal, workflowTypes, reached }: DeliverOptions): Deliver {
  if (target.kind === "none") return () => Promise.resolve({ kind: "none", reason: target.reason })
  return async (row) => {
    const { next_retry_at: _next, error_message: _error, ...event } = toEnvelope(row)
    const dispatch = await asked("medusa", reached, medusa.dispatch(event))
    if (dispatch.kind === "none") return { kind: "none", reason: dispatch.reason }
    refuseUnfit(event, dispatch, workflowTypes)
    const work = dispatch.kind === "start" ? temporal.start(event, dispatch) : temporal.signal(event, dispatch)
    return asked("temporal", reached, work)
  }
}
