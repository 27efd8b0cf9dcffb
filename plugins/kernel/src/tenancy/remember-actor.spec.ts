import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { runAsTenant } from "./context"
import { rememberActor } from "./remember-actor"

const server = process.env["TEST_DATABASE_ADMIN_URL"]
if (!server) throw new Error("TEST_DATABASE_ADMIN_URL: set it to a Postgres server")

let pool: Knex
beforeAll(() => {
  pool = knex({ client: "pg", connection: server, pool: { min: 0, max: 1 } })
  rememberActor(pool)
})
afterAll(() => pool.destroy())

const ACTOR = "select current_setting('app.actor_id', true) as id"
const actorOf = async (connection: Knex): Promise<string | null> => {
  const { rows } = await connection.raw<{ rows: { id: string | null }[] }>(ACTOR)
  return rows[0]?.id || null
}
const inTransaction = () => pool.transaction((transaction) => actorOf(transaction))

describe("a pool without tenancy", () => {
  it("tells a transaction who acts, and the next one who acts then", async () => {
    expect(await runAsTenant("default", inTransaction, { actor_id: "user_noura", actor_role: "user" })).toBe(
      "user_noura",
    )
    expect(await runAsTenant("default", inTransaction, { actor_id: "user_karim", actor_role: "user" })).toBe(
      "user_karim",
    )
  })

  it("names nobody where nobody acts, and leaves nothing behind on the connection", async () => {
    await runAsTenant("default", inTransaction, { actor_id: "user_noura", actor_role: "user" })
    expect(await inTransaction()).toBeNull()
    expect(await actorOf(pool)).toBeNull()
  })
})
