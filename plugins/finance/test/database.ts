import { randomBytes } from "node:crypto"
import { Client, Pool } from "pg"

const ADMIN = process.env["TEST_DATABASE_ADMIN_URL"] ?? "postgres://postgres:postgres@localhost:15432/postgres"

export interface TestDatabase {
  url: string
  pool: Pool
  drop(): Promise<void>
}

interface MigrationLike {
  up(): Promise<void> | void
  getQueries(): unknown[]
}

type MigrationClass = new (driver: never, config: never) => MigrationLike

/** A fresh database with the migrations applied in order, as `db:migrate` would. */
export async function createDatabase(migrations: readonly MigrationClass[], max = 20): Promise<TestDatabase> {
  const name = `finance_test_${randomBytes(6).toString("hex")}`
  await asAdmin(`create database ${name}`)
  const url = new URL(ADMIN)
  url.pathname = `/${name}`
  const pool = new Pool({ connectionString: url.href, max })
  for (const statement of await statementsOf(migrations)) await pool.query(statement)
  return {
    url: url.href,
    pool,
    drop: async () => {
      await pool.end()
      await asAdmin(`drop database ${name} with (force)`)
    },
  }
}

async function statementsOf(migrations: readonly MigrationClass[]): Promise<string[]> {
  const all: string[] = []
  for (const Migration of migrations) {
    const migration = new Migration(undefined as never, undefined as never)
    await migration.up()
    all.push(...migration.getQueries().map(String))
  }
  return all
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: ADMIN })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
