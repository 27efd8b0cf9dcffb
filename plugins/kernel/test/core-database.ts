import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { Client, Pool } from "pg"
import { installPolicies } from "../src/installer/policies"

/** A database with tables of some of core's modules, seen by its owner and by the application. */
export interface CoreDatabase {
  owner: Client
  /** In tenant `t_souq`, where there is tenancy. */
  app: Pool
  close(): Promise<void>
}

interface Migration {
  up(): Promise<void>
  getQueries(): string[]
}

const PASSWORD = "password"
const fromCore = createRequire(createRequire(__filename).resolve("@medusajs/medusa/package.json"))

/**
 * Core's own migrations make the tables: a later core that changes them changes them here.
 * @param modules names of core's packages: `inventory`
 * @param tables what link definitions would make, as SQL
 */
export async function coreDatabase(
  modules: readonly string[],
  { tenanted, tables }: { tenanted: boolean; tables: string },
): Promise<CoreDatabase> {
  const server = process.env["TEST_DATABASE_ADMIN_URL"]
  if (!server)
    throw new Error("TEST_DATABASE_ADMIN_URL: set it to a Postgres server, as a role that may create databases")
  const name = `kernel_${modules.join("_")}_${process.pid}_${tenanted}_${Date.now()}`
  const role = `${name}_app`
  // As in production: the owner of the tables is no superuser.
  await asAdmin(
    server,
    `create role ${name} login password '${PASSWORD}'`,
    `create role ${role} login password '${PASSWORD}'`,
    `create database ${name} owner ${name}`,
  )
  const owner = new Client({ connectionString: within(server, name, name) })
  await owner.connect()
  for (const module of modules) await migrate(owner, module)
  await owner.query(tables)
  if (tenanted) await installPolicies(owner, { app: role, owner: name }, "t_souq")
  else await owner.query(`grant select, insert, update, delete on all tables in schema public to ${role}`)
  await owner.query("set app.tenant_id = 't_souq'")
  const app = new Pool({
    connectionString: within(server, name, role),
    max: 16,
    options: "-c app.tenant_id=t_souq",
  })
  const close = async () => {
    await app.end()
    await owner.end()
    await asAdmin(server, `drop database ${name} with (force)`, `drop role ${role}`, `drop role ${name}`)
  }
  return { owner, app, close }
}

async function migrate(owner: Client, module: string): Promise<void> {
  const folder = path.join(path.dirname(fromCore.resolve(`@medusajs/${module}`)), "migrations")
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"))
  for (const file of files.sort()) {
    const exported = Object.values(fromCore(path.join(folder, file)) as Record<string, new () => Migration>)
    for (const Class of exported) {
      const migration = new Class()
      await migration.up()
      for (const query of migration.getQueries()) await owner.query(query)
    }
  }
}

function within(server: string, database: string, user: string): string {
  const address = new URL(server)
  address.pathname = `/${database}`
  Object.assign(address, { username: user, password: PASSWORD })
  return address.href
}

async function asAdmin(server: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
