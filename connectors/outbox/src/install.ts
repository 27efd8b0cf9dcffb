import type { OutboxOptions } from "./capture-definition"
import { type FoundOutbox, inspectOutbox } from "./inspect"
import { planCaptures } from "./plan"
import type { Queryable } from "./queryable"
import { accessSql, missingRolesSql } from "./sql/access-sql"
import type { CapturePlan } from "./sql/capture-sql"
import { aboutOf, coreFunctions } from "./sql/core-functions"
import { installPolicies } from "./sql/policies"
import { createFunction, isSame } from "./sql/sql-function"
import { TABLE, ident } from "./sql/text"
import { VERSIONS } from "./sql/versions"

/** What an installation did; empty lists when everything was already there. */
export interface OutboxInstallation {
  created: string[]
  dropped: string[]
}

/** Callers in plain JavaScript and casts are caught here, not at the first write. */
function isTenantMode(mode: unknown): boolean {
  if (mode === "setting") return true
  if (typeof mode !== "object" || mode === null) return false
  return Object.entries(mode).every(
    ([key, value]) => ["column", "fixed"].includes(key) && (value === undefined || typeof value === "string"),
  )
}

async function refuseUnfit(client: Queryable, options: OutboxOptions, found: FoundOutbox): Promise<void> {
  if (!isTenantMode(options.tenant)) {
    throw new Error(`outbox: tenant is ${JSON.stringify(options.tenant)}; it must be "setting" or { column?, fixed? }`)
  }
  if (found.about && found.about.version > VERSIONS.length) {
    throw new Error(
      `outbox: the database has version ${found.about.version}, this code ${VERSIONS.length}. Update the code before installing.`,
    )
  }
  const roles = [options.roles?.app, options.roles?.relay].filter((role) => role !== undefined)
  const missing = (await client.query<{ name: string }>(missingRolesSql(roles))).rows.map((row) => row.name)
  if (missing.length > 0)
    throw new Error(`outbox: role ${missing.map(ident).join(", ")} does not exist. Create it before installing.`)
}

async function installCapture(
  client: Queryable,
  plan: CapturePlan,
  found: FoundOutbox,
  schema: string,
): Promise<boolean> {
  const trigger = found.triggers.get(plan.fn.name)
  const inPlace = trigger?.enabled && !trigger.deferrable && trigger.table === `${plan.table.schema}.${plan.table.name}`
  const present = found.functions.get(plan.fn.name)
  if (inPlace && present && isSame(plan.fn, present)) return false
  await client.query(plan.probe).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`capture of "${plan.definition.event}" on "${plan.definition.table}": ${reason}`, { cause })
  })
  await client.query(createFunction(plan.fn, schema))
  if (!inPlace) {
    if (trigger)
      await client.query(`DROP TRIGGER ${ident(trigger.name)} ON ${trigger.table.split(".").map(ident).join(".")}`)
    await client.query(plan.trigger)
  }
  return true
}

async function dropStrays(
  client: Queryable,
  plans: readonly CapturePlan[],
  found: FoundOutbox,
  schema: string,
): Promise<string[]> {
  const declared = new Set(plans.map((plan) => plan.fn.name))
  const strays = [...found.triggers.values()].filter((trigger) => !declared.has(trigger.name))
  for (const { name, table } of strays) {
    await client.query(`DROP TRIGGER ${ident(name)} ON ${table.split(".").map(ident).join(".")}`)
    await client.query(`DROP FUNCTION IF EXISTS ${ident(schema)}.${ident(name)}()`)
  }
  return strays.map((trigger) => trigger.name)
}

/**
 * Brings the outbox of a database to what the options say, inside the caller's transaction. What is already right is not touched, so
 * that a second run locks no captured table. A captured table that somebody holds for more than 10 s ends it with an error.
 * @throws Error where a table, column, expression or role does not exist, or the database is of a newer version
 */
export async function applyOutbox(client: Queryable, options: OutboxOptions): Promise<OutboxInstallation> {
  const schema = options.schema ?? "public"
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('cityos_outbox_install', 5201))")
  await client.query(`SELECT set_config('lock_timeout', '10s', true), set_config('search_path', $1, true)`, [
    `${ident(schema)}, pg_temp`,
  ])
  const found = await inspectOutbox(client, schema)
  await refuseUnfit(client, options, found)
  const { plans, missing } = await planCaptures(client, options.captures, { mode: options.tenant, schema })
  if (missing.length > 0) {
    const names = missing.map(({ table, event }) => `"${table}" (for "${event}")`).join(", ")
    throw new Error(
      `outbox: these captured tables do not exist: ${names}. Run the migrations first, or remove the captures.`,
    )
  }
  for (const version of VERSIONS.slice(found.about?.version ?? 0)) await client.query(version)
  const core = coreFunctions(aboutOf(options))
  const created: string[] = []
  for (const fn of core) {
    const present = found.functions.get(fn.name)
    if (present && isSame(fn, present)) continue
    await client.query(createFunction(fn, schema))
    created.push(fn.name)
  }
  for (const plan of plans) if (await installCapture(client, plan, found, schema)) created.push(plan.fn.name)
  const dropped = await dropStrays(client, plans, found, schema)
  const functions = [...core, ...plans.map((plan) => plan.fn)]
  const roles = options.roles ?? {}
  for (const statement of accessSql(functions, roles, schema)) await client.query(statement)
  if (!found.rowSecurity) await client.query(`ALTER TABLE ${ident(schema)}.${ident(TABLE)} ENABLE ROW LEVEL SECURITY`)
  await installPolicies(client, options.tenant, roles, schema)
  return { created, dropped }
}

/**
 * `applyOutbox` in a transaction of its own. Run by the owner of the tables after every migration; two at once wait for each other.
 * @param client a connection that is in no transaction
 */
export async function installOutbox(client: Queryable, options: OutboxOptions): Promise<OutboxInstallation> {
  await client.query("BEGIN")
  try {
    const done = await applyOutbox(client, options)
    await client.query("COMMIT")
    return done
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}
