import { execFileSync } from "node:child_process"
import path from "node:path"
import pg from "pg"
import { adminUrl, testDatabase, testEnvironment } from "./settings"

/** A fresh database made by the committed migrations, as a new installation gets it. */
export default async function setup(): Promise<void> {
  const { name } = testDatabase()
  const client = new pg.Client({ connectionString: adminUrl() })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
  const here = path.resolve(import.meta.dirname, "..")
  const env = { ...process.env, ...testEnvironment() }
  execFileSync(path.join(here, "node_modules/.bin/payload"), ["migrate"], { cwd: here, env, stdio: "pipe" })
}
