import { createRequire } from "node:module"
import { runAsTenant } from "@dakkah/kernel"
import { applicationDeclarations } from "@dakkah/kernel/application"
import { install } from "@dakkah/kernel/installer/install"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RUNTIME_ROLE } from "../roles"
import { MARKER, type TwoShops } from "./context"

interface Manager {
  execute: (sql: string, values?: unknown[]) => Promise<unknown[]>
}
interface Provider {
  upsertIndex: (input: object) => Promise<unknown>
  upsertDocuments: (input: object) => Promise<unknown>
  deleteDocuments: (input: object) => Promise<unknown>
  clearIndex: (input: object) => Promise<unknown>
  search: (input: object) => Promise<{ hits: { id: string }[]; metadata: { count: number } }>
}

const field = { type: "text", searchable: true, filterable: true, retrievable: true }
const INDEX = {
  name: "goods",
  physical_name: "goods_v1",
  primary_key: "id",
  fields: { id: { ...field, type: "keyword", searchable: false }, title: field },
  settings: {},
}
const PHYSICAL = INDEX.physical_name

/** Core's own provider of a search in Postgres, of the version that is installed. */
function providerOf(manager: Manager): Provider {
  const load = createRequire(require.resolve("@medusajs/medusa/search-postgres"))
  const { default: provider } = load("@medusajs/search-postgres") as {
    default: { services: (new (cradle: object) => Provider)[] }
  }
  const [Service] = provider.services
  if (!Service) throw new Error("core has no search in Postgres any more")
  return new Service({ manager, logger: { warn: () => undefined } })
}

/** The provider writes `?` for a value, `pg` wants `$1`. */
const numbered = (sql: string): string => {
  let count = 0
  return sql.replace(/\?(?!\|)/g, () => `$${(count += 1)}`)
}

export function search({ ask, container, zeta, mallory, inDatabase }: TwoShops): void {
  const application = (): Provider => {
    const pool = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    return providerOf({
      execute: async (sql, values = []) => (await pool.raw<{ rows: unknown[] }>(sql, values as never)).rows,
    })
  }

  it("keeps the documents of two shops apart, though core creates their table without a policy", async () => {
    await inDatabase(async (client) => {
      const owner = providerOf({ execute: async (sql, values) => (await client.query(numbered(sql), values)).rows })
      await owner.upsertIndex({ index: INDEX })
      await install(client, {
        captures: applicationDeclarations().captures,
        tenancy: { appRole: RUNTIME_ROLE.user, adopt: "_platform" },
      })
    })
    const shops = [zeta(), mallory()]
    for (const { id } of shops) {
      const documents = [{ id: `doc_${id}`, title: `dates of ${id}` }]
      await runAsTenant(id, () => application().upsertDocuments({ index: PHYSICAL, documents }))
    }
    const find = (tenant: string, query: object) =>
      runAsTenant(tenant, async () => {
        const found = await application().search({
          index: INDEX,
          attributes_to_retrieve: ["id"],
          pagination: { skip: 0, take: 20 },
          ...query,
        })
        return [found.hits.map(({ id }) => id), found.metadata.count]
      })
    for (const { id } of shops) {
      for (const query of [{ q: "dates" }, {}, { filters: { id: shops.map((shop) => `doc_${shop.id}`) } }])
        expect([query, await find(id, query)]).toEqual([query, [[`doc_${id}`], 1]])
    }
    expect(await find("t_nobody", { q: "dates" })).toEqual([[], 0])
    await runAsTenant(mallory().id, async () => {
      await application().deleteDocuments({ index: PHYSICAL, filters: { id: [`doc_${zeta().id}`] } })
      const stolen = [{ id: `doc_${zeta().id}`, title: "stolen" }]
      await expect(application().upsertDocuments({ index: PHYSICAL, documents: stolen })).rejects.toThrow(
        /row-level security/,
      )
      await expect(application().clearIndex({ index: PHYSICAL })).rejects.toThrow(/permission denied/)
    })
    expect(await find(zeta().id, { q: "dates" })).toEqual([[`doc_${zeta().id}`], 1])
  })

  it("lets nobody fill an index anew or look for what is not opened to shoppers", async () => {
    const reindex = await ask({
      method: "POST",
      path: "/admin/search-indexes/goods/reindex",
      headers: { authorization: zeta().admin },
      body: {},
    })
    expect([reindex.status, reindex.text]).toEqual([404, expect.stringContaining("no_such_route")])
    const store = await ask({
      method: "POST",
      path: "/store/search",
      headers: { "x-publishable-api-key": zeta().key },
      body: { entity: "product", filters: { q: "goods" } },
    })
    expect(store.status).toBe(404)
    const found = await ask({ method: "GET", path: "/admin/search?q=a", headers: { authorization: zeta().admin } })
    expect(found.status).toBe(200)
    expect(found.text).toContain(MARKER)
    expect(found.text).not.toContain("MALLORY")
  })
}
