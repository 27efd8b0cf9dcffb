import { runAsTenant } from "@dakkah/kernel"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ensureRuntimeRole, RUNTIME_ROLE } from "../roles"
import { asker } from "../walk/client"
import { noteRoutes } from "../walk/routes"
import { asOwner, belongings } from "../walk/tables"
import { buildWorld, type World } from "../walk/world"

process.env.CITYOS_RUNTIME_ROLE = `${RUNTIME_ROLE.user}:${RUNTIME_ROLE.password}`
process.env.DATABASE_POOL_MAX = "5"
const routes = noteRoutes()
void runAsTenant

medusaIntegrationTestRunner({
  moduleName: "walk",
  hooks: { beforeServerStart: ensureRuntimeRole },
  testSuite: ({ api, getContainer, dbConfig }) => {
    let zeta: World, mallory: World
    beforeAll(async () => {
      const ask = asker(api)
      const t = Date.now()
      const knex = getContainer().resolve("__pg_connection__") as any
      const users = await Promise.all(Array.from({ length: 5 }, () => runAsTenant("t_zeta", () => knex.raw("select current_user as u, pg_backend_pid() as p, pg_sleep(0.2), (select json_agg(tenant_id||id) from store) as s"))))
      process.stdout.write("USERS " + JSON.stringify(users.map((r: any) => r.rows[0])) + "\n")
      zeta = await buildWorld(getContainer(), ask, "t_zeta", "ZETA-SECRET")
      mallory = await buildWorld(getContainer(), ask, "t_mallory", "MALLORY-OWN")
      process.stdout.write(`world ${Date.now() - t} ms\n`)
    })
    it("x", async () => {
      const b = await asOwner(dbConfig.dbName, (c) => belongings(c, "t_zeta"))
      process.stdout.write(`${routes.length} routes, ${b.ids.size} ids, ${b.rows} rows, tables ${[...b.byTable].map(([n, l]) => n + ":" + l.length).join(" ")}\n`)
      process.stdout.write([...b.ids].filter((x) => !/01[0-9A-HJKMNP-TV-Z]{24}/.test(x)).slice(0, 60).join("\n"))
      process.stdout.write("\n" + routes.map((r) => r.method + " " + r.path).filter(r => !r.includes("/admin/")).join("\n"))
    })
  },
})
