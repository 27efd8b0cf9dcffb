import { runAsTenant } from "@dakkah/kernel"
import forgetOldRows from "@dakkah/kernel/jobs/forget-old-rows"
import { createTenant } from "@dakkah/kernel/workflows"
import {
  createProductsWorkflow,
  createShippingProfilesWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ensureRuntimeRole, RUNTIME_ROLE } from "../roles"

process.env.CITYOS_RUNTIME_ROLE = `${RUNTIME_ROLE.user}:${RUNTIME_ROLE.password}`

interface Shop {
  id: string
  key: string
  product_id: string
}

medusaIntegrationTestRunner({
  moduleName: "tenancy",
  hooks: { beforeServerStart: ensureRuntimeRole },
  testSuite: ({ api, getContainer }) => {
    const shops: Shop[] = []

    beforeAll(async () => {
      for (const id of ["t_one", "t_two"]) shops.push(await openShop(getContainer(), id))
    })

    const connection = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const products = (key: string, query = "") =>
      api.get(`/store/products${query}`, { headers: { "x-publishable-api-key": key }, validateStatus: () => true })

    it("runs as a role that owns nothing and bypasses nothing", async () => {
      const { rows } = await runAsTenant("t_one", () =>
        connection()
          .raw(`select current_user as me, rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
          from pg_roles where rolname = current_user`),
      )
      expect(rows[0]).toEqual({ me: RUNTIME_ROLE.user, rolsuper: false, rolbypassrls: false, owned: 0 })
    })

    it("shows each shop its own goods under the same handle and number, and nobody's to a stranger", async () => {
      for (const shop of shops) {
        const { status, data } = await products(shop.key)
        expect(status).toBe(200)
        expect(data.products.map((product: { id: string }) => product.id)).toEqual([shop.product_id])
      }
      const [one, two] = shops
      const foreign = await products(one!.key, `/${two!.product_id}`)
      expect(foreign.status).toBe(404)
      const stranger = await products("pk_unknown")
      expect(stranger.status).toBe(400)
    })

    it("counts orders and returns from one in each shop, whatever the neighbours sell", async () => {
      for (const { id } of [...shops, ...shops]) {
        await runAsTenant(id, () => connection().raw(NUMBERED_ROWS, { id: `${id}_${Math.random()}` }))
      }
      for (const table of ["order", "return"]) {
        for (const { id } of shops) {
          const { rows } = await runAsTenant(id, () =>
            connection().raw("select display_id from ?? order by display_id", [table]),
          )
          expect(rows).toEqual([{ display_id: 1 }, { display_id: 2 }])
        }
      }
    })

    it("shows nothing to code that entered no tenant", async () => {
      const { rows } = await connection().raw("select count(*)::int as seen from product")
      expect(rows[0].seen).toBe(0)
    })

    it("refuses a row that names another tenant", async () => {
      const forged = runAsTenant("t_one", () =>
        connection().raw("insert into product_tag (id, value, tenant_id) values ('ptag_forged', 'forged', 't_two')"),
      )
      await expect(forged).rejects.toThrow(/row-level security/)
    })

    it("forgets in every shop what is done with and old, and keeps what somebody still needs", async () => {
      const rows = async (tenant: string): Promise<string[]> => {
        const { rows: left } = await runAsTenant(tenant, () =>
          connection().raw<{ rows: { id: string }[] }>(
            "select id from cityos_saga union all select id from cityos_webhook_inbox order by 1",
          ),
        )
        return left.map(({ id }) => id)
      }
      for (const { id: tenant } of shops) {
        await runAsTenant(tenant, async () => {
          await connection().raw(
            `insert into cityos_saga (id, workflow_id, run_id, workflow, status, subject_type, subject_id, started_at, updated_at)
             select '${tenant}_saga_' || n, 'w' || n, 'r', 'W', case when n % 2 = 0 then 'completed' else 'stuck' end, 'order', 'o', now(),
                    now() - case when n <= 2 then interval '400 days' else interval '1 day' end from generate_series(1, 4) n`,
          )
          await connection().raw(
            `insert into cityos_webhook_inbox (id, connector, external_id, raw_body, status, received_at)
             select '${tenant}_whin_' || n, 'offline', 'e' || n, '{}', case when n = 1 then 'failed' else 'received' end,
                    now() - interval '110 days' from generate_series(1, 1200) n`,
          )
        })
      }
      process.env.RETENTION_DAYS = "webhook_inbox=120"
      await forgetOldRows(getContainer())
      expect(await rows("t_one")).toHaveLength(1_203)
      process.env.RETENTION_DAYS = "webhook_inbox=100"
      await forgetOldRows(getContainer())
      delete process.env.RETENTION_DAYS
      for (const { id: tenant } of shops) {
        const kept = ["saga_1", "saga_3", "saga_4", "whin_1"].map((id) => `${tenant}_${id}`)
        expect(await rows(tenant)).toEqual(kept)
      }
    })

    it("answers no route without a line", async () => {
      const { status } = await api.get("/store/nothing", {
        headers: { "x-publishable-api-key": shops[0]!.key },
        validateStatus: () => true,
      })
      expect(status).toBe(404)
    })
  },
})

const NUMBERED_ROWS = `with placed as (insert into "order" (id, currency_code) values (:id, 'sar') returning id)
  insert into "return" (id, order_id, order_version) select id, id, 1 from placed`

async function openShop(container: MedusaContainer, id: string): Promise<Shop> {
  await createTenant(container, {
    id,
    slug: id,
    name: id,
    hosts: [`${id}.localhost`],
    default_currency: "sar",
    default_locale: "en",
    locales: ["en"],
    time_zone: "Asia/Riyadh",
  })
  return runAsTenant(id, async () => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: keys } = await query.graph({
      entity: "api_key",
      fields: ["id", "token"],
      filters: { type: "publishable" },
    })
    const { data: channels } = await query.graph({ entity: "sales_channel", fields: ["id"] })
    const key = keys[0]!
    const channel = channels[0]!
    await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } })
    const { result: profiles } = await createShippingProfilesWorkflow(container).run({
      input: { data: [{ name: "Default", type: "default" }] },
    })
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: [
          {
            title: "Ajwa",
            handle: "ajwa",
            status: "published",
            shipping_profile_id: profiles[0]!.id,
            sales_channels: [{ id: channel.id }],
            options: [{ title: "Size", values: ["1 kg"] }],
            variants: [
              {
                title: "1 kg",
                sku: "AJWA-1KG",
                options: { Size: "1 kg" },
                prices: [{ currency_code: "sar", amount: 85 }],
              },
            ],
          },
        ],
      },
    })
    return { id, key: key.token, product_id: result[0]!.id }
  })
}
