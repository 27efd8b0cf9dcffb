import type { SqlFunction } from "./sql-function"
import { CHANNEL, TABLE, literal } from "./text"

const NAMES = "event_type text, aggregate_type text, aggregate_id text, payload jsonb"

/** A transaction that writes more events than this locks its tenant's outbox instead of each aggregate: Postgres's lock table is small. */
export const BULK = 1_000

/**
 * The one place that writes an event; only the owner may call it, because it is told the tenant.
 * The lock comes before the sequence's value, so that within one aggregate `seq` follows the order of commits. Small transactions share
 * the tenant's lock and hold their aggregates'; a bulk one holds the tenant's alone, and so excludes them all.
 */
export const writeFunction = (sourceSystem: string): SqlFunction => ({
  name: "cityos_outbox_write",
  args: `tenant text, ${NAMES}, delay interval`,
  signature: "text, text, text, text, jsonb, interval",
  returns: "uuid",
  definer: false,
  body: `
#variable_conflict use_variable
DECLARE
  event_id uuid := gen_random_uuid();
  correlation text := nullif(current_setting('app.correlation_id', true), '');
  locks integer := coalesce(nullif(current_setting('app.outbox_locks', true), ''), '0');
BEGIN
  IF aggregate_id IS NULL OR aggregate_id = '' THEN
    RAISE EXCEPTION 'outbox: event "%" of a "%" without an id', event_type, aggregate_type
      USING ERRCODE = 'not_null_violation', HINT = 'Give the capture a condition that the id column is not null.';
  END IF;
  IF correlation IS NULL THEN
    correlation := gen_random_uuid()::text;
    PERFORM set_config('app.correlation_id', correlation, true);
  END IF;
  IF locks < ${BULK} THEN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(tenant, 5202));
    PERFORM pg_advisory_xact_lock(hashtextextended(tenant || chr(31) || aggregate_type || chr(31) || aggregate_id, 5201));
    PERFORM set_config('app.outbox_locks', (locks + 1)::text, true);
  ELSE
    PERFORM pg_advisory_xact_lock(hashtextextended(tenant, 5202));
  END IF;
  INSERT INTO ${TABLE} AS e (id, tenant_id, event_type, aggregate_type, aggregate_id, correlation_id, causation_id, payload,
    source_system, actor_id, actor_role, node_id, available_at)
  VALUES (event_id, tenant, event_type, aggregate_type, aggregate_id, correlation,
    coalesce(nullif(current_setting('app.causation_id', true), ''), correlation), coalesce(payload, '{}'), ${literal(sourceSystem)},
    coalesce(nullif(current_setting('app.actor_id', true), ''), 'system'),
    coalesce(nullif(current_setting('app.actor_role', true), ''), 'system'),
    nullif(current_setting('app.node_id', true), ''), clock_timestamp() + delay);
  IF delay <= interval '0' THEN
    PERFORM pg_notify(${literal(CHANNEL)}, '');
  END IF;
  RETURN event_id;
END`,
})

/** For services: the caller's own tenant, whatever it says elsewhere. */
export const emitFunction: SqlFunction = {
  name: "cityos_emit_event",
  args: `${NAMES} DEFAULT '{}', delay interval DEFAULT interval '0'`,
  signature: "text, text, text, jsonb, interval",
  returns: "uuid",
  definer: true,
  body: `
BEGIN
  RETURN cityos_outbox_write(cityos_outbox_tenant(), event_type, aggregate_type, aggregate_id, payload, delay);
END`,
}
