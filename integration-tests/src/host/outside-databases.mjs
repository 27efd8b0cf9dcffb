import { randomBytes } from "node:crypto"
import { withClient } from "../../../scripts/lib/postgres/client.mjs"

/**
 * Databases and roles of this run's own on a server that somebody else runs; taken away at the end. Same rights as the embedded ones:
 * the application owns nothing, nobody is a superuser or bypasses policies.
 * @param {string} adminUrl of a superuser
 */
export async function outsideDatabases(adminUrl) {
  const run = `citytest_${randomBytes(4).toString("hex")}`
  const password = randomBytes(18).toString("base64url")
  const roles = { owner: `${run}_owner`, app: `${run}_app`, relay: `${run}_relay` }
  const databases = { medusa: run, payload: `${run}_payload` }

  await withClient(adminUrl, async (client) => {
    for (const role of Object.values(roles))
      await client.query(
        `create role ${role} with login nosuperuser nocreatedb nocreaterole nobypassrls password ${client.escapeLiteral(password)}`,
      )
    for (const database of Object.values(databases)) {
      await client.query(`create database ${database} owner ${roles.owner}`)
      await client.query(`grant connect on database ${database} to ${roles.app}, ${roles.relay}`)
    }
  })
  await withClient(as(adminUrl, databases.medusa), async (client) => {
    await client.query(`
      grant usage on schema public to ${roles.app}, ${roles.relay};
      alter default privileges for role ${roles.owner} in schema public grant select, insert, update, delete on tables to ${roles.app};
      alter default privileges for role ${roles.owner} in schema public grant usage, select on sequences to ${roles.app};`)
  })
  await withClient(as(adminUrl, databases.payload), (client) =>
    client.query(`grant usage on schema public to ${roles.relay}`),
  )

  const url = (/** @type {string} */ role, /** @type {string} */ database) => as(adminUrl, database, role, password)
  return {
    // Payload's installer grants its outbox to a role of a fixed name only: there the relay comes as the owner.
    settings: {
      DATABASE_URL: url(roles.app, databases.medusa),
      CITYOS_OWNER_DATABASE_URL: url(roles.owner, databases.medusa),
      PAYLOAD_DATABASE_URL: url(roles.owner, databases.payload),
      RELAY_DATABASE_URLS: `medusa=${url(roles.relay, databases.medusa)},payload=${url(roles.owner, databases.payload)}`,
    },
    remove: () =>
      withClient(adminUrl, async (client) => {
        for (const database of Object.values(databases))
          await client.query(`drop database if exists ${database} with (force)`)
        for (const role of Object.values(roles)) await client.query(`drop role if exists ${role}`)
      }),
  }
}

/** The address with another database, and another user where one is named. */
function as(
  /** @type {string} */ address,
  /** @type {string} */ database,
  /** @type {string | undefined} */ user = undefined,
  /** @type {string | undefined} */ password = undefined,
) {
  const url = new URL(address)
  url.pathname = `/${database}`
  if (user && password) Object.assign(url, { username: user, password })
  return url.toString()
}
