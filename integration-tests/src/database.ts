import pg from "pg"

const pools = new Map<string, pg.Pool>()

/** Which database: Medusa's as its owner (policies do not hide rows from the tables' owner), or Payload's. */
export type Database = "medusa" | "payload"

const VARIABLES: Record<Database, string[]> = {
  // OWNER is how a developer's running city names it.
  medusa: ["CITYOS_OWNER_DATABASE_URL", "OWNER"],
  payload: ["PAYLOAD_DATABASE_URL"],
}

/** Rows of a question that no API answers: what is really there. bigint and numeric come as text. */
export async function rows<T extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  database: Database = "medusa",
): Promise<T[]> {
  const answer = await poolOf(database).query<T>(sql, values)
  return answer.rows
}

/** The number that a `select count(*)` or `select sum(...)` answers; 0 for null. */
export async function number(sql: string, values: unknown[] = [], database: Database = "medusa"): Promise<bigint> {
  const [first] = await rows<Record<string, string | null>>(sql, values, database)
  return BigInt(Object.values(first ?? {})[0] ?? 0)
}

export async function closeDatabases(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map((pool) => pool.end()))
}

function poolOf(database: Database): pg.Pool {
  const name = VARIABLES[database].find((variable) => process.env[variable])
  if (!name) throw new Error(`${VARIABLES[database][0]}: set it to the address of ${database}'s database`)
  const known = pools.get(database)
  if (known) return known
  const pool = new pg.Pool({ connectionString: process.env[name], max: 4, application_name: "integration-tests" })
  // A server that is stopped on purpose must not take the tests with it.
  pool.on("error", () => {})
  pools.set(database, pool)
  return pool
}
