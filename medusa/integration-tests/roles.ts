import { Client } from "pg"

/** The role the application takes on under test: it owns nothing, as in production. */
export const RUNTIME_ROLE = { user: "cityos_test_app", password: "test-only" }

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env

export const adminUrl = (database = "postgres"): string =>
  `postgres://${encodeURIComponent(DB_USERNAME)}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${database}`

/** Ensures the role; two suites at once may both try. */
export async function ensureRuntimeRole(): Promise<void> {
  const client = new Client({ connectionString: adminUrl() })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [RUNTIME_ROLE.user])
    if (!rowCount)
      await client.query(
        `create role ${RUNTIME_ROLE.user} login nosuperuser nobypassrls password '${RUNTIME_ROLE.password}'`,
      )
  } finally {
    await client.end()
  }
}
