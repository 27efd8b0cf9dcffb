import { randomBytes } from "node:crypto"
import { Client, Pool } from "pg"
import type { CaptureDefinition, OutboxOptions } from "../src"
import { installOutbox } from "../src"

const ADMIN = process.env["TEST_DATABASE_ADMIN_URL"] ?? "postgres://postgres:postgres@localhost:15432/postgres"
const PASSWORD = randomBytes(12).toString("hex")

export const CAPTURES: CaptureDefinition[] = [
  {
    table: "thing",
    on: ["insert", "update", "delete"],
    when: "TG_OP <> 'UPDATE' OR OLD.status IS DISTINCT FROM NEW.status",
    event: "thing.changed",
    aggregate: ["thing", "id"],
    payload: { op: "TG_OP", old_status: "OLD.status", new_status: "NEW.status" },
  },
  {
    table: "thing",
    on: "insert",
    event: "thing.stale",
    aggregate: ["thing", "id"],
    when: "NEW.status = 'cart'",
    delay: "15 minutes",
  },
  { table: "placement", on: "insert", event: "order.placed", aggregate: ["order", "order_id"] },
]

const TABLES = `
  CREATE TABLE thing (id text PRIMARY KEY, tenant_id text NOT NULL DEFAULT current_setting('app.tenant_id'), status text, note text);
  CREATE TABLE placement (id bigint GENERATED ALWAYS AS IDENTITY, order_id text NOT NULL,
    tenant_id text NOT NULL DEFAULT current_setting('app.tenant_id'));`

/** A database of its own with two captured tables, an application role under policies and a relay role; gone after `drop`. */
export async function testDatabase(options: Partial<OutboxOptions> = {}) {
  const id = randomBytes(5).toString("hex")
  const name = `dev_outbox_${id}`
  const roles = { app: `outbox_app_${id}`, relay: `outbox_relay_${id}` }
  const admin = new Client({ connectionString: ADMIN })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  for (const role of Object.values(roles)) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`)

  const address = (role?: string): string => {
    const url = new URL(ADMIN)
    url.pathname = `/${name}`
    if (role) [url.username, url.password] = [role, PASSWORD]
    return url.toString()
  }
  const owner = new Pool({ connectionString: address(), max: 4 })
  const app = new Pool({ connectionString: address(roles.app), max: 24 })
  for (const pool of [owner, app]) pool.on("error", () => undefined)
  await owner.query(TABLES)
  for (const table of ["thing", "placement"]) {
    await owner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`)
    await owner.query(
      `CREATE POLICY tenant ON ${table} TO ${roles.app} USING (tenant_id = current_setting('app.tenant_id', true))`,
    )
    await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${roles.app}`)
  }
  const installation: OutboxOptions = {
    captures: CAPTURES,
    tenant: "setting",
    roles,
    sourceSystem: "medusa",
    ...options,
  }

  const database = {
    name,
    owner,
    app,
    roles,
    admin,
    relayUrl: address(roles.relay),
    appUrl: address(roles.app),
    async install(changes: Partial<OutboxOptions> = {}) {
      const client = await owner.connect()
      try {
        return await installOutbox(client, { ...installation, ...changes })
      } finally {
        client.release()
      }
    },
    /** Work in one transaction of the application, inside a tenant. */
    async as<T>(
      tenant: string,
      work: (client: Client) => Promise<T>,
      settings: Record<string, string> = {},
    ): Promise<T> {
      const client = await app.connect()
      try {
        await client.query("BEGIN")
        for (const [key, value] of Object.entries({ "app.tenant_id": tenant, ...settings })) {
          await client.query("SELECT set_config($1, $2, true)", [key, value])
        }
        const result = await work(client)
        await client.query("COMMIT")
        return result
      } catch (error) {
        await client.query("ROLLBACK")
        throw error
      } finally {
        client.release()
      }
    },
    async events<R extends object = Record<string, unknown>>(where = "true", values: unknown[] = []): Promise<R[]> {
      return (await owner.query<R>(`SELECT * FROM cityos_event_outbox WHERE ${where} ORDER BY seq`, values)).rows
    },
    async drop() {
      await Promise.all([owner.end(), app.end()])
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      for (const role of Object.values(roles)) await admin.query(`DROP ROLE IF EXISTS ${role}`)
      await admin.end()
    },
  }
  await database.install()
  return database
}

export type TestDatabase = Awaited<ReturnType<typeof testDatabase>>
