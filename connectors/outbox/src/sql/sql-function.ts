import { ident } from "./text"

/** A function of the database as this package declares it; enough to create it and to see later whether it is still that. */
export interface SqlFunction {
  name: string
  /** Arguments with types and defaults. */
  args: string
  /** Types only, for `GRANT` and `DROP`. */
  signature: string
  returns: string
  /** `STABLE`, or nothing for volatile. */
  volatility?: "STABLE" | "IMMUTABLE"
  /** Runs as the owner of the tables, with a pinned search path. */
  definer: boolean
  body: string
}

/** The search path pinned on every function: what a caller puts first in its own path cannot stand in for our tables. */
export const searchPath = (schema: string): string => `pg_catalog, ${ident(schema)}, pg_temp`

export function createFunction(fn: SqlFunction, schema: string): string {
  const tag = "$cityos$"
  if (fn.body.includes(tag)) throw new RangeError(`${fn.name}: an expression must not contain ${tag}`)
  return [
    `CREATE OR REPLACE FUNCTION ${ident(schema)}.${ident(fn.name)}(${fn.args}) RETURNS ${fn.returns}`,
    `LANGUAGE plpgsql ${fn.volatility ?? "VOLATILE"} ${fn.definer ? "SECURITY DEFINER" : "SECURITY INVOKER"}`,
    `SET search_path = ${searchPath(schema)}`,
    `AS ${tag}${fn.body}${tag}`,
  ].join("\n")
}

/** What `pg_proc` says about one function. */
export interface FoundFunction {
  name: string
  body: string
  definer: boolean
  config: string[] | null
}

export const FIND_FUNCTIONS = `
  SELECT p.proname AS name, p.prosrc AS body, p.prosecdef AS definer, p.proconfig AS config
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = $1 AND p.proname LIKE 'cityos\\_%'`

export const isSame = (fn: SqlFunction, found: FoundFunction): boolean =>
  found.body === fn.body &&
  found.definer === fn.definer &&
  (found.config ?? []).some((line) => line.startsWith("search_path="))
