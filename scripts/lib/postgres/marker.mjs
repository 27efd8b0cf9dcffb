import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"
import { withClient } from "./client.mjs"

/** Version of the project, "0.1.0". */
export const projectVersion = () => JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version

/**
 * What was done to a database, kept in it (schema `cityos_stack`), so that it is right also for a database that moves:
 * per step the version of the project and a fingerprint of what the step would do.
 * @param {string} url as the owner
 */
export function databaseMarker(url) {
  return {
    /**
     * @param {string} step
     * @returns {Promise<{ version: string, fingerprint: string } | undefined>}
     */
    read: (step) =>
      withClient(url, async (client) => {
        const { rows } = await client.query("select to_regclass('cityos_stack.marker') as marker")
        if (!rows[0].marker) return undefined
        return (await client.query("select version, fingerprint from cityos_stack.marker where step = $1", [step]))
          .rows[0]
      }),
    /** @param {string} step @param {string} fingerprint */
    write: (step, fingerprint) =>
      withClient(url, async (client) => {
        await client.query(`
          create schema if not exists cityos_stack;
          create table if not exists cityos_stack.marker (
            step text primary key, version text not null, fingerprint text not null, done_at timestamptz not null default now());`)
        await client.query(
          `insert into cityos_stack.marker (step, version, fingerprint) values ($1, $2, $3)
           on conflict (step) do update set version = excluded.version, fingerprint = excluded.fingerprint, done_at = now()`,
          [step, projectVersion(), fingerprint],
        )
      }),
  }
}

/**
 * Refuses data of a later version of the project: its tables may mean something else, and migrations do not go back.
 * @param {string} name of the database @param {string | undefined} found @param {string} [here]
 * @throws {Failure} database_newer
 */
export function requireNotNewer(name, found, here = projectVersion()) {
  if (!found || !isNewer(found, here)) return
  throw new Failure(
    "database_newer",
    `database ${name} was last migrated by version ${found} of the project; this is ${here}. Go back to ${found} or later, or empty it with "npm run reset".`,
  )
}

/** @param {string} one @param {string} other both "1.2.3" */
export function isNewer(one, other) {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number))
  for (let i = 0; i < 3; i++) if ((a?.[i] ?? 0) !== (b?.[i] ?? 0)) return (a?.[i] ?? 0) > (b?.[i] ?? 0)
  return false
}
