import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { Client } from "pg"
import { call, expectOk, until } from "../../src/http"
import { type Child, freePort, startChild } from "../lib/child"
import { setting } from "../lib/running"

const execute = promisify(execFile)
const DATABASE = "bench_plain"
const FOLDER = join(__dirname, "..", "plain")
const MEDUSA = join(__dirname, "..", "..", "..", "medusa", "node_modules", ".bin", "medusa")
const ADMIN = { email: "admin@plain.example", password: "plain-benchmark" }
/** Signs the sessions of a shop that lives for minutes on this machine. */
const SECRET = "only-for-the-baseline-of-a-benchmark"

export interface PlainShop {
  url: string
  token: string
  child: Child
}

/** Plain Medusa on a database of its own on the same server, migrated where it is new, with an admin. */
export async function startPlain(): Promise<PlainShop> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const environment = {
    DATABASE_URL: await database(),
    JWT_SECRET: SECRET,
    COOKIE_SECRET: SECRET,
    NODE_ENV: "production",
    // As the suite that it is compared with: neither writes a line per request.
    LOG_LEVEL: "warn",
  }
  const medusa = (...args: string[]) =>
    execute(MEDUSA, args, { cwd: FOLDER, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 ** 2 })
  await medusa("db:migrate", "--skip-scripts", "--execute-safe-links")
  const child = startChild("plain", MEDUSA, ["start", "--port", String(port)], { cwd: FOLDER, env: environment })
  await until(
    "plain Medusa to be healthy",
    async () => ((await call(`${url}/health`).catch(() => null))?.status === 200 ? true : null),
    { seconds: 180 },
  )
  const signIn = () => call<{ token?: string }>(`${url}/auth/user/emailpass`, { body: ADMIN })
  if ((await signIn()).status !== 200) await medusa("user", "-e", ADMIN.email, "-p", ADMIN.password)
  const { token } = await expectOk<{ token: string }>(`${url}/auth/user/emailpass`, { body: ADMIN })
  return { url, token, child }
}

async function database(): Promise<string> {
  const admin = new Client({ connectionString: setting("BENCH_SUPERUSER_URL") })
  await admin.connect()
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [DATABASE])
  if (!rowCount) await admin.query(`create database ${DATABASE}`)
  await admin.end()
  const url = new URL(setting("BENCH_SUPERUSER_URL"))
  url.pathname = `/${DATABASE}`
  return url.href
}
