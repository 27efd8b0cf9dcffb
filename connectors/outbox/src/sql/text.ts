import { createHash } from "node:crypto"

/** Everything this package creates in a database begins so; what begins otherwise is never touched. */
export const TABLE = "cityos_event_outbox"
export const CAPTURE_PREFIX = "cityos_capture_"
export const CHANNEL = "cityos_outbox"

/** A quoted SQL identifier. */
export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A quoted SQL text literal. Backslashes stay what they are under `standard_conforming_strings`, the default. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** `schema.table` or `table` to a qualified, quoted name. */
export function qualified(table: string, schema: string): { schema: string; name: string; sql: string } {
  const [first, second, ...rest] = table.split(".")
  if (!first || rest.length > 0 || second === "")
    throw new RangeError(`table: "${table}" must be "table" or "schema.table"`)
  const [inSchema, name] = second === undefined ? [schema, first] : [first, second]
  return { schema: inSchema, name, sql: `${ident(inSchema)}.${ident(name)}` }
}

export const shortHash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16)
