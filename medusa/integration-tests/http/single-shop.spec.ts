import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox"
import { createDefaultsWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { seedCatalogue } from "../../src/seed/catalogue"
import { CITY } from "../../src/seed/city"
import { seedPerson } from "../../src/seed/people"
import { seedShop, type Shop } from "../../src/seed/shop"
import { seedVendors } from "../../src/seed/vendors"
import { rush } from "../suites/rush"
import { asker, must } from "../walk/client"

const HOUSE = CITY.find(({ id }) => id === "t_services")!
const CARD = { provider_id: "pp_offline_offline", data: { method: "card" } }
const ADDRESS = {
  first_name: "Layla",
  last_name: "Haddad",
  address_1: "Harbour Road 1",
  city: "Dakkah",
  country_code: "sa",
  postal_code: "11122",
}

medusaIntegrationTestRunner({
  moduleName: "single-shop",
  cwd: path.join(__dirname, "../single-shop"),
  testSuite: ({ api, getContainer }) => {
    const ask = asker(api)
    let shop: Shop
    let merchant: { authorization: string }
    let worker: { authorization: string }

    const sql = async <T>(text: string): Promise<T[]> => {
      const { rows } = await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)
      return rows as T[]
    }
    const admin = <T>(method: string, url: string, body?: unknown) =>
      must<T>(ask, { method, path: `/admin${url}`, headers: merchant, body, timeoutMs: 60_000 })
    const internal = (url: string, body: object) =>
      must<{ success: boolean; error?: unknown }>(ask, {
        method: "POST",
        path: `/internal${url}`,
        headers: { ...worker, "idempotency-key": `single-shop${url}` },
        body,
        timeoutMs: 60_000,
      })
    const store = <T>(url: string, body?: unknown) =>
      must<T>(ask, {
        method: body === undefined ? "GET" : "POST",
        path: `/store${url}`,
        headers: { "x-publishable-api-key": shop.publishable_key },
        body,
        timeoutMs: 60_000,
      })

    beforeAll(async () => {
      const container = getContainer()
      await createDefaultsWorkflow(container).run()
      shop = await seedShop(container, HOUSE)
      await seedVendors(container, HOUSE, await seedCatalogue(container, HOUSE, shop))
      const { user, password } = await seedPerson(container, { ...HOUSE.merchant, role: "tenant_admin" })
      const body = { email: user, password }
      const { token } = await must<{ token: string }>(ask, { method: "POST", path: "/auth/user/emailpass", body })
      merchant = { authorization: `Bearer ${token}` }
      const keys = parseServiceKeys(process.env.SERVICE_TOKEN_KEYS ?? "")
      const claims = { iss: "worker", aud: "medusa" as const, tenant_id: "default" }
      worker = { authorization: `Bearer ${await createServiceTokens(keys).mint(claims)}` }
    })

    const variants = async (): Promise<string[]> => {
      const { products } = await store<{ products: { variants: { id: string }[] }[] }>(
        "/products?fields=id,variants.id&limit=2",
      )
      return products.flatMap((product) => product.variants[0]?.id ?? [])
    }

    async function fillCart(variant_ids: string[], coupons: string[] = []): Promise<string> {
      const { cart } = await store<{ cart: { id: string } }>("/carts", {
        region_id: shop.region_ids.sar,
        email: "layla@example.com",
        items: variant_ids.map((variant_id) => ({ variant_id, quantity: 1 })),
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
      })
      await store(`/carts/${cart.id}/shipping-methods`, { option_id: shop.shipping_option_ids.sar })
      if (coupons.length > 0) await store(`/carts/${cart.id}/promotions`, { promo_codes: coupons })
      const { payment_collection } = await store<{ payment_collection: { id: string } }>("/payment-collections", {
        cart_id: cart.id,
      })
      await store(`/payment-collections/${payment_collection.id}/payment-sessions`, CARD)
      return cart.id
    }

    const complete = (cart_id: string) =>
      ask({
        method: "POST",
        path: `/store/carts/${cart_id}/complete`,
        headers: { "x-publishable-api-key": shop.publishable_key },
        body: {},
        timeoutMs: 120_000,
      })

    async function placeOrder(): Promise<string> {
      const { order } = JSON.parse((await complete(await fillCart(await variants()))).text) as {
        order?: { id: string }
      }
      return order?.id ?? ""
    }

    it("takes an order through marketplace, money, delivery and books", async () => {
      const order_id = await placeOrder()
      expect(await sql(`select state from cityos_order_placement where order_id = '${order_id}'`)).toEqual([
        { state: "placed" },
      ])
      const { vendor_orders } = await admin<{ vendor_orders: { order_id: string }[] }>("GET", "/vendor-orders")
      expect(vendor_orders.map((row) => row.order_id)).toEqual([order_id])
      const { order } = await admin<{ order: { total: number } }>("GET", `/orders/${order_id}`)
      const amount = Math.round(order.total * 100)
      for (const [url, body] of [
        ["/marketplace/commissions", {}],
        ["/finance/payments/capture", { amount, currency_code: "sar" }],
        ["/finance/entries", {}],
        ["/logistics/deliveries", {}],
      ] as const)
        expect([url, await internal(url, { order_id, ...body })]).toEqual([
          url,
          expect.objectContaining({ success: true }),
        ])
      const { deliveries } = await admin<{ deliveries: { order_id: string; status: string }[] }>("GET", "/deliveries")
      expect(deliveries).toMatchObject([{ order_id, status: "created" }])
      const [sum] = await sql<{ sum: string; lines: number }>(
        "select sum(debit - credit)::text as sum, count(*)::int as lines from cityos_journal_line",
      )
      expect(sum?.lines).toBeGreaterThan(3)
      expect(sum?.sum).toBe("0")
      const events = await sql<{ event_type: string; tenant_id: string }>(
        "select event_type, tenant_id from cityos_event_outbox where event_type = 'order.placed'",
      )
      expect(events).toEqual([{ event_type: "order.placed", tenant_id: "default" }])
    })

    it("changes its own settings, and has no platform, no visits and no roles", async () => {
      const { tenant } = await admin<{ tenant: { id: string; name: string } }>("POST", "/tenant", {
        name: "Bait Al-Safa",
        currencies: ["usd", "sar"],
        branding: { accent_color: "#0f766e" },
      })
      expect(tenant).toMatchObject({ id: "default", name: "Bait Al-Safa" })
      expect(await admin("GET", "/tenant")).toMatchObject({ tenant: { settings: { currencies: ["usd", "sar"] } } })
      const { access } = await admin<{ access: { tenancy: boolean; operator: boolean } }>("GET", "/access")
      expect(access).toMatchObject({ tenancy: false, operator: false })
      const shops = await ask({ method: "GET", path: "/admin/platform/tenants", headers: merchant })
      expect(shops.status).toBe(403)
      const body = { email: "a@b.example", role: "content_editor" }
      const invite = await ask({ method: "POST", path: "/admin/members/invites", headers: merchant, body })
      expect([invite.status, invite.text]).toEqual([400, expect.stringContaining("no_tenancy")])
    })

    rush({ container: getContainer, fillCart, complete, variants, sql })

    it("does not answer a stranger", async () => {
      for (const url of ["/admin/orders", "/admin/tenant", "/admin/deliveries", "/internal/health"])
        expect([url, (await ask({ method: "GET", path: url })).status]).toEqual([url, 401])
    })
  },
})
