export interface EmitEvent {
  event_type: string
  aggregate_type: string
  aggregate_id: string
  /** Thin: ids, old and new status. 64 KiB at most. */
  payload?: Record<string, unknown>
  /** Postgres interval, `15 minutes`: the event falls due that much later. */
  delay?: string
}

export interface EmitEventSql {
  /** With `?` for each of `bindings` (knex, MikroORM). */
  sql: string
  bindings: string[]
  /** The same for `pg`: `client.query({ text, values })`. */
  text: string
  values: string[]
}

/**
 * The statement by which a service says what no row shows. To be run on the transaction whose fact it is: outside one, the event would
 * stand though the fact may not. Answers one row, `id` (uuid). The tenant is the session's, actor and correlation its settings.
 */
export function emitEventSql(event: EmitEvent): EmitEventSql {
  const values = [
    event.event_type,
    event.aggregate_type,
    event.aggregate_id,
    JSON.stringify(event.payload ?? {}),
    event.delay ?? "0",
  ]
  const call = (place: (index: number) => string): string =>
    `SELECT cityos_emit_event(${place(1)}, ${place(2)}, ${place(3)}, CAST(${place(4)} AS jsonb), CAST(${place(5)} AS interval)) AS id`
  return { sql: call(() => "?"), bindings: values, text: call((index) => `$${index}`), values }
}
