import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterEach, beforeEach, expect, test } from "vitest"

import { createTenantConnection } from "./connection"
import { connectionTenant, runAsTenant, tenancy } from "./context"

const server = process.env.TEST_DATABASE_ADMIN_URL
if (!server) throw new Error("TEST_DATABASE_ADMIN_URL: set it to a Postgres server")

let pool: Knex
/** Runs while a connection is being made, after its settings were read. */
let duringConnect: () => Promise<void>
/** What the pool had to say. */
let warnings: unknown[]

beforeEach(() => {
  tenancy.enabled = true
  duringConnect = () => Promise.resolve()
  warnings = []
  const provide = async () => {
    const { epoch } = tenancy
    const expirationChecker = () => tenancy.epoch !== epoch
    const settings = {
      cityosEpoch: epoch,
      application_name: `epoch-${epoch}`,
      connectionString: server,
      expirationChecker,
    }
    await duringConnect()
    return settings
  }
  const log = { warn: (line: unknown) => warnings.push(line) }
  pool = createTenantConnection({ client: "pg", connection: provide, pool: { min: 0, max: 3 }, log })
})

afterEach(async () => {
  await pool.destroy()
  tenancy.enabled = false
})

const ask = async (): Promise<{ name: string; tenant: string }> => {
  const { rows } = await pool.raw<{ rows: { name: string; tenant: string }[] }>(
    "select current_setting('application_name') as name, current_setting('app.tenant_id', true) as tenant",
  )
  return rows[0] ?? { name: "", tenant: "" }
}

test("connections made as the role of before are never handed out, also when it changes while several are being made", async () => {
  const changed = tenancy.epoch + 1
  const names = new Set<string>()
  let making = 0
  // The first waits until the second has read its settings too; then the role changes under both.
  duringConnect = async () => {
    if (tenancy.epoch >= changed) return
    making += 1
    while (making < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    tenancy.epoch = changed
  }
  for (const { name } of await Promise.all([ask(), ask()])) names.add(name)
  expect([...names]).toEqual([`epoch-${changed}`])
  expect(warnings).toEqual([])
})

test("a connection that waited in the pool is dropped when the role has changed", async () => {
  expect((await ask()).name).toBe(`epoch-${tenancy.epoch}`)
  tenancy.epoch += 1
  expect((await ask()).name).toBe(`epoch-${tenancy.epoch}`)
  expect(warnings).toEqual([])
})

test("a connection carries the tenant of the code that uses it, also inside a transaction", async () => {
  expect((await runAsTenant("t_one", ask)).tenant).toBe("t_one")
  expect((await runAsTenant("t_two", ask)).tenant).toBe("t_two")
  const inside = await runAsTenant("t_one", () =>
    pool.transaction(async (transaction) => {
      const { rows } = await transaction.raw<{ rows: { tenant: string }[] }>(
        "select current_setting('app.tenant_id', true) as tenant",
      )
      return rows[0]?.tenant
    }),
  )
  expect(inside).toBe("t_one")
  expect((await ask()).tenant).toBe(connectionTenant())
})

test("a transaction of one tenant refuses code that runs as another", async () => {
  const crossing = runAsTenant("t_one", () =>
    pool.transaction((transaction) => runAsTenant("t_two", async () => transaction.raw("select 1"))),
  )
  await expect(crossing).rejects.toThrow(/tenant "t_one" was used by "t_two"/)
})
