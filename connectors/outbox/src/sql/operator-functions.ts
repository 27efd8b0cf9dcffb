import type { TenantMode } from "../capture-definition"
import type { SqlFunction } from "./sql-function"
import { currentTenantSql } from "./tenant"
import { CHANNEL, TABLE, literal } from "./text"

const operatorFunction = (name: string, mode: TenantMode, change: string, condition: string): SqlFunction => ({
  name,
  args: "event_id uuid, reason text",
  signature: "uuid, text",
  returns: "boolean",
  definer: true,
  body: `
BEGIN
  IF coalesce(btrim(reason), '') = '' THEN
    RAISE EXCEPTION '${name}: a reason is needed' USING ERRCODE = 'invalid_parameter_value', HINT = 'Say why; it is kept with the event.';
  END IF;
  UPDATE ${TABLE} e SET ${change}, locked_until = NULL, locked_by = NULL, operator_reason = btrim(reason),
    operator_id = coalesce(nullif(current_setting('app.actor_id', true), ''), 'system')
  WHERE e.id = event_id AND e.tenant_id = ${currentTenantSql(mode)} AND (${condition});
  IF FOUND THEN
    PERFORM pg_notify(${literal(CHANNEL)}, '');
  END IF;
  RETURN FOUND;
END`,
})

/**
 * Again from the first attempt: a parked event, a discarded one (later events of its aggregate may have gone out meanwhile), or one that
 * waits for its next attempt. False where there is none such in the caller's tenant.
 */
export const retryFunction = (mode: TenantMode): SqlFunction =>
  operatorFunction(
    "cityos_outbox_retry",
    mode,
    "status = 'pending', retry_count = 0, next_retry_at = NULL, error_message = NULL, processed_at = NULL",
    "e.status IN ('failed', 'discarded') OR (e.status = 'pending' AND e.next_retry_at IS NOT NULL)",
  )

/** Given up; its aggregate's later events go on. False where there is none such, or the relay holds it at this moment. */
export const discardFunction = (mode: TenantMode): SqlFunction =>
  operatorFunction(
    "cityos_outbox_discard",
    mode,
    "status = 'discarded', next_retry_at = NULL, processed_at = clock_timestamp()",
    "e.status IN ('failed', 'pending') OR (e.status = 'processing' AND e.locked_until < clock_timestamp())",
  )
