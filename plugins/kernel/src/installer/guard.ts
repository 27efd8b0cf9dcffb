import { createHash } from "node:crypto"
import type { ClientBase } from "pg"
import { identifier, literal } from "./sql"

/** A trigger function of ours in plpgsql. It runs as whoever writes, so that policies confine it; its search path is pinned. */
export interface GuardFunction {
  name: string
  /** `declare … begin … end` */
  body: string
}

export interface GuardTrigger {
  name: string
  table: string
  /** What stands between `create trigger name` and `execute function`; `{table}` is the table. */
  when: string
  function: string
}

/** What the database itself refuses, whichever way somebody writes. */
export interface DatabaseGuard {
  /** As a fault names it: `stock`. */
  title: string
  functions: readonly GuardFunction[]
  triggers: readonly GuardTrigger[]
}

const PINNED = "search_path=pg_catalog, public"

/** Puts a guard in place, or puts it right. A table that is not there (a shop without that module) is passed over. */
export async function installGuard(client: ClientBase, guard: DatabaseGuard): Promise<void> {
  const present = await presentTables(client, guard)
  if (present.size === 0) return
  for (const { name, body } of guard.functions) {
    await client.query(
      `create or replace function public.${identifier(name)}() returns trigger language plpgsql
         set search_path = pg_catalog, public as ${literal(body)}`,
    )
  }
  for (const trigger of guard.triggers.filter(({ table }) => present.has(table))) {
    const { name, table } = trigger
    await client.query(`${definitionOf(trigger)};
      comment on trigger ${identifier(name)} on public.${identifier(table)} is ${literal(markOf(trigger))}`)
  }
}

/** Lets the installer write what the guard refuses, until it is installed again in the same transaction. */
export async function liftGuard(client: ClientBase, guard: DatabaseGuard): Promise<void> {
  for (const { name, table } of guard.triggers) {
    const { rows } = await client.query("select 1 from pg_trigger where tgname = $1 and tgrelid = to_regclass($2)", [
      name,
      `public.${identifier(table)}`,
    ])
    if (rows.length > 0) await client.query(`drop trigger ${identifier(name)} on public.${identifier(table)}`)
  }
}

/** What of a guard is missing, switched off or not as this version has it; empty when all is well. Any role may ask. */
export async function verifyGuard(client: ClientBase, guard: DatabaseGuard): Promise<string[]> {
  const present = await presentTables(client, guard)
  if (present.size === 0) return []
  const functions = await client.query<{ name: string; body: string; settings: string[] | null }>(
    `select proname as name, prosrc as body, proconfig as settings from pg_proc
      where pronamespace = 'public'::regnamespace and proname = any($1::text[])`,
    [guard.functions.map(({ name }) => name)],
  )
  const triggers = await client.query<{ name: string; table: string; enabled: boolean; mark: string | null }>(
    `select t.tgname as name, c.relname as table, t.tgenabled in ('O', 'A') as enabled, obj_description(t.oid, 'pg_trigger') as mark
       from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and t.tgname = any($1::text[])`,
    [guard.triggers.map(({ name }) => name)],
  )
  return [
    ...guard.functions.flatMap((wanted) => {
      const found = functions.rows.find(({ name }) => name === wanted.name)
      if (!found) return [`${guard.title}: function ${wanted.name} is missing`]
      const same = found.body === wanted.body && found.settings?.join() === PINNED
      return same ? [] : [`${guard.title}: function ${wanted.name} is not the one this version declares`]
    }),
    ...guard.triggers
      .filter(({ table }) => present.has(table))
      .flatMap((wanted) => {
        const found = triggers.rows.find(({ name, table }) => name === wanted.name && table === wanted.table)
        const subject = `${guard.title}: trigger ${wanted.name} of table "${wanted.table}"`
        if (!found) return [`${subject} is missing`]
        if (!found.enabled) return [`${subject} is switched off`]
        return found.mark === markOf(wanted) ? [] : [`${subject} is not the one this version declares`]
      }),
  ]
}

async function presentTables(client: ClientBase, guard: DatabaseGuard): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname = any($1::text[])",
    [guard.triggers.map(({ table }) => table)],
  )
  return new Set(rows.map(({ name }) => name))
}

const definitionOf = (trigger: GuardTrigger): string =>
  `create or replace trigger ${identifier(trigger.name)} ${trigger.when.replace("{table}", `public.${identifier(trigger.table)}`)}
     execute function public.${identifier(trigger.function)}()`

/** Written on the trigger: Postgres prints a definition in words of its own, which no text of ours can be compared with. */
const markOf = (trigger: GuardTrigger): string =>
  createHash("sha256").update(definitionOf(trigger)).digest("hex").slice(0, 16)
