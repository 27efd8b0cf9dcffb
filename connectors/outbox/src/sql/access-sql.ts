import type { OutboxRoles } from "../capture-definition"
import { APP_FUNCTIONS } from "./core-functions"
import type { SqlFunction } from "./sql-function"
import { TABLE, ident, literal } from "./text"

/** What the relay may change: how far an event has come, never what it says. */
const SETTLED_COLUMNS =
  "status, retry_count, next_retry_at, locked_until, locked_by, error_message, result, processed_at"

/**
 * Rights on the outbox, given anew at every installation (that locks nobody out). The application's role has none to write: it emits,
 * retries and discards through functions that take the tenant from the session.
 */
export function accessSql(functions: readonly SqlFunction[], roles: OutboxRoles, schema: string): string[] {
  const table = `${ident(schema)}.${ident(TABLE)}`
  const call = (fn: SqlFunction): string => `${ident(schema)}.${ident(fn.name)}(${fn.signature})`
  const statements = [
    `REVOKE ALL ON ${table} FROM PUBLIC`,
    ...functions.map((fn) => `REVOKE ALL ON FUNCTION ${call(fn)} FROM PUBLIC`),
  ]
  if (roles.app) {
    const app = ident(roles.app)
    statements.push(
      `GRANT USAGE ON SCHEMA ${ident(schema)} TO ${app}`,
      `REVOKE ALL ON ${table} FROM ${app}`,
      `GRANT SELECT ON ${table} TO ${app}`,
      ...functions.map(
        (fn) =>
          `${APP_FUNCTIONS.includes(fn.name) ? "GRANT" : "REVOKE"} EXECUTE ON FUNCTION ${call(fn)} ${APP_FUNCTIONS.includes(fn.name) ? "TO" : "FROM"} ${app}`,
      ),
    )
  }
  if (roles.relay) {
    const relay = ident(roles.relay)
    statements.push(
      `GRANT USAGE ON SCHEMA ${ident(schema)} TO ${relay}`,
      `REVOKE ALL ON ${table} FROM ${relay}`,
      `GRANT SELECT, UPDATE (${SETTLED_COLUMNS}), DELETE ON ${table} TO ${relay}`,
    )
  }
  return statements
}

/** Names of the asked roles that the cluster does not have. */
export const missingRolesSql = (roles: readonly string[]): string =>
  `SELECT name FROM unnest(ARRAY[${roles.map(literal).join(", ")}]::text[]) AS name WHERE to_regrole(quote_ident(name)) IS NULL`
