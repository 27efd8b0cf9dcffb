import type { CaptureDefinition } from "./capture-definition"
import { type FoundOutbox, inspectOutbox } from "./inspect"
import { planCaptures } from "./plan"
import type { Queryable } from "./queryable"
import type { CapturePlan } from "./sql/capture-sql"
import { coreFunctions } from "./sql/core-functions"
import { type SqlFunction, isSame } from "./sql/sql-function"
import { CAPTURE_PREFIX, TABLE } from "./sql/text"
import { VERSIONS } from "./sql/versions"

function functionProblem(fn: SqlFunction, found: FoundOutbox): string[] {
  const present = found.functions.get(fn.name)
  if (!present) return [`function ${fn.name} is missing`]
  return isSame(fn, present) ? [] : [`function ${fn.name} is not the one this version declares`]
}

function captureProblem(plan: CapturePlan, found: FoundOutbox): string[] {
  const subject = `capture of "${plan.definition.event}" on "${plan.definition.table}"`
  const trigger = found.triggers.get(plan.fn.name)
  if (!trigger || trigger.table !== `${plan.table.schema}.${plan.table.name}`)
    return [`${subject}: its trigger is missing`]
  if (!trigger.enabled) return [`${subject}: its trigger is disabled`]
  if (trigger.deferrable) return [`${subject}: its trigger is deferrable`]
  return functionProblem(plan.fn, found)
}

/**
 * What is missing, disabled or not as this version of the code declares it, one sentence each; empty when every declared change
 * becomes an event. What to do is always the same: run the installer as the owner of the tables. Reads the catalogue only: any role may run it, and the application does at its start.
 * @param captures the same list, in the same order, as the installer was given
 */
export async function verifyOutbox(
  client: Queryable,
  captures: readonly CaptureDefinition[],
  { schema = "public" }: { schema?: string } = {},
): Promise<string[]> {
  const found = await inspectOutbox(client, schema)
  if (found.rowSecurity === null || found.about === null) return ["the outbox is not installed"]
  if (found.about.version !== VERSIONS.length) {
    return [`${TABLE}: version ${found.about.version} is installed, this code is of version ${VERSIONS.length}`]
  }
  const { plans, missing } = await planCaptures(client, captures, { mode: found.about.tenant, schema })
  const declared = new Set(plans.map((plan) => plan.fn.name))
  const strays = [...found.triggers.values()].filter(
    (trigger) => trigger.name.startsWith(CAPTURE_PREFIX) && !declared.has(trigger.name),
  )
  return [
    ...(found.rowSecurity ? [] : [`${TABLE}: row level security is off`]),
    ...coreFunctions(found.about).flatMap((fn) => functionProblem(fn, found)),
    ...missing.map(({ table, event }) => `table "${table}", captured for "${event}", is missing`),
    ...plans.flatMap((plan) => captureProblem(plan, found)),
    ...strays.map((trigger) => `trigger ${trigger.name} on ${trigger.table} belongs to no declared capture`),
  ]
}
