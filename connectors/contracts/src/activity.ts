/** What every activity receives beside its own input (specification 8.4). */
export interface ActivityContext {
  tenant_id: string
  correlation_id: string
  causation_id: string
  /** The effect key of `ids.ts`: names what happens to the world, the same at every attempt, replay and reset. */
  idempotency_key: string
  /** The port's adapter that the saga chose at its start, so that a deed and its undo go to the same system. */
  adapter?: string
  actor_id?: string
  node_id?: string
}

/** A refusal that the business expects. Not an outage: those are thrown. */
export interface ActivityError {
  code: string
  message: string
  retryable: boolean
  details?: Record<string, unknown>
}

export interface ActivityAudit {
  action: string
  resource_type: string
  resource_id: string
  changes?: Record<string, unknown>
}

/** What every activity returns (specification 8.4). A refusal is a result, an outage an error. */
export interface ActivityResult<T = unknown> {
  success: boolean
  data?: T
  error?: ActivityError
  audit?: ActivityAudit
  /** False when the effect had already been there. */
  applied?: boolean
}
