import { join } from "node:path"
import type { Dispatch } from "@dakkah/contracts"
import { runMigrations } from "graphile-worker"
import { Client, Pool } from "pg"
import { until } from "../../src/http"
import { type Child, startChild } from "../lib/child"
import { setting } from "../lib/running"

const DATABASE = "bench_graphile"

export type Start = Extract<Dispatch, { kind: "start" }>

export function graphileUrl(): string {
  const url = new URL(setting("BENCH_SUPERUSER_URL"))
  url.pathname = `/${DATABASE}`
  return url.href
}

/** graphile-worker's own database, on the same server. */
export async function prepareGraphile(): Promise<Pool> {
  const admin = new Client({ connectionString: setting("BENCH_SUPERUSER_URL") })
  await admin.connect()
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [DATABASE])
  if (!rowCount) await admin.query(`create database ${DATABASE}`)
  await admin.end()
  await runMigrations({ connectionString: graphileUrl() })
  const pool = new Pool({ connectionString: graphileUrl(), max: 2 })
  await pool.query("delete from graphile_worker._private_jobs")
  return pool
}

export async function startGraphile(namespace: string): Promise<Child> {
  const child = startChild("graphile", process.execPath, ["--import", "tsx", join(__dirname, "graphile-main.ts")], {
    cwd: join(__dirname, "..", ".."),
    env: { GRAPHILE_DATABASE_URL: graphileUrl(), TEMPORAL_NAMESPACE: namespace },
  })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return child
}

/** Jobs in one commit, so many workflows to a job; answers when all are done. */
export async function runJobs(pool: Pool, starts: readonly Start[], together: number): Promise<void> {
  const payloads = Array.from({ length: Math.ceil(starts.length / together) }, (_, index) =>
    starts.slice(index * together, (index + 1) * together),
  )
  await pool.query("select graphile_worker.add_job('start', payload::json) from unnest($1::text[]) payload", [
    payloads.map((payload) => JSON.stringify(together === 1 ? payload[0] : payload)),
  ])
  await until(
    "graphile-worker to finish",
    async () =>
      (await pool.query("select 1 from graphile_worker._private_jobs limit 1")).rowCount === 0 ? true : null,
    { seconds: 120, everyMs: 20 },
  )
}
