export type CaptureOperation = "insert" | "update" | "delete"

/**
 * Which change of which table becomes which event. SQL expressions see the row as `OLD` and `NEW` (the missing one is all null:
 * `OLD` on insert, `NEW` on delete) and the operation as `TG_OP`; they run as the owner of the tables.
 */
export interface CaptureDefinition {
  /** Table, in the outbox's schema unless written `schema.table`. */
  table: string
  on: CaptureOperation | readonly CaptureOperation[]
  /** SQL condition; without it every such change is an event. */
  when?: string
  /** Event type, `order.placed`. */
  event: string
  /** Type of the aggregate and the column that holds its id (of `OLD` on delete, else of `NEW`). */
  aggregate: readonly [type: string, idColumn: string]
  /** Thin: ids, old and new status. Name in the payload to SQL expression; 50 at most. */
  payload?: Record<string, string>
  /** Postgres interval, `15 minutes`: the event falls due that much later. */
  delay?: string
  /** SQL expression of the tenant's id, where it is neither the row's `tenant_id` nor the connection's setting. */
  tenant?: string
}

/**
 * Where an event's tenant comes from.
 * - `"setting"`: the row's `tenant_id` where the table has one, else `app.tenant_id`; a write without either, or with two that differ, is refused.
 * - `{ column }`: that column of the row, else `app.tenant_id`, else `fixed`.
 * - `{ fixed }`: always that (a shop without tenancy: `{ fixed: "default" }`).
 */
export type TenantMode = "setting" | { column?: string; fixed?: string }

export interface OutboxRoles {
  /** The application: reads its own tenant's events, emits, retries and discards through functions, writes nothing itself. */
  app?: string
  /** The relay: reads and settles all events, and nothing else in the database. */
  relay?: string
}

export interface OutboxOptions {
  captures: readonly CaptureDefinition[]
  tenant: TenantMode
  roles?: OutboxRoles
  sourceSystem: "medusa" | "payloadcms"
  /** Default `public`. */
  schema?: string
}
