import { withClient } from "./client.mjs"

/** @typedef {Record<"cityos_owner" | "cityos_app" | "cityos_relay" | "payload_owner", string>} Passwords */

const ROLES = /** @type {const} */ (["cityos_owner", "cityos_app", "cityos_relay", "payload_owner"])

/**
 * Roles and databases, brought to the state wanted (may run again at every start):
 * `cityos_owner` owns database `cityos` and migrates it; `cityos_app` reads and writes there and owns nothing, so that
 * row level security holds it; `cityos_relay` may connect to both databases (its outbox is granted by the installers);
 * `payload_owner` owns database `payload`. None is a superuser, none makes roles or databases, none bypasses policies.
 * @param {(database: string) => string} url as a superuser
 * @param {Passwords} passwords
 */
export async function ensureRoles(url, passwords) {
  await withClient(url("postgres"), async (client) => {
    for (const role of ROLES) {
      const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role])
      const password = client.escapeLiteral(passwords[role])
      const rights = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
      await client.query(`${rowCount ? "alter" : "create"} role ${role} with ${rights} password ${password}`)
    }
    for (const [database, owner] of /** @type {const} */ ([
      ["cityos", "cityos_owner"],
      ["payload", "payload_owner"],
    ])) {
      const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database])
      if (!rowCount) await client.query(`create database ${database} owner ${owner}`)
      await client.query(`revoke all on database ${database} from public`)
      await client.query(`grant connect on database ${database} to ${owner}, cityos_relay`)
    }
    await client.query("grant connect on database cityos to cityos_app")
  })
  await withClient(url("cityos"), async (client) => {
    await client.query(`
      revoke create on schema public from public;
      grant usage on schema public to cityos_app, cityos_relay;
      alter default privileges for role cityos_owner in schema public grant select, insert, update, delete on tables to cityos_app;
      alter default privileges for role cityos_owner in schema public grant usage, select on sequences to cityos_app;`)
  })
  await withClient(url("payload"), (client) => client.query("grant usage on schema public to cityos_relay"))
}
