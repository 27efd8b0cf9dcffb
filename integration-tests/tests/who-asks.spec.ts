import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox/service-token"
import { afterAll, describe, expect, test } from "vitest"
import { City, type DemoShop } from "../src/city"
import { closeDatabases, number, rows } from "../src/database"
import { forgedToken } from "../src/forged-token"
import { call, expectOk } from "../src/http"

const city = City.fromEnvironment()
const souq = city.shop("t_souq")
const services = city.shop("t_services")

afterAll(closeDatabases)

describe("who asks", () => {
  test("a publishable key that nobody gave out is refused", async () => {
    const answer = await city.store("/products", undefined, { ...souq, publishable_key: `pk_${"0".repeat(64)}` })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(404)
  })

  test("no key at all is refused", async () => {
    const answer = await call(`${city.medusa}/store/products`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(404)
  })

  test("another shop's product, variant and cart are not there", async () => {
    const [product] = await rows<{ id: string }>(
      "select id from product where tenant_id = 't_souq' and deleted_at is null limit 1",
    )
    expect((await city.store(`/products/${product?.id}`, undefined, services)).status).toBe(404)

    const { cart_id } = await city.fillCart({ vendors: 1 })
    const before = await number("select count(*) from cart_line_item where cart_id = $1 and deleted_at is null", [
      cart_id,
    ])
    expect((await city.store(`/carts/${cart_id}`, undefined, services)).status).toBe(404)
    expect((await city.complete(cart_id, services)).status).toBe(404)
    const [foreign] = await city.variantsOfVendors(1, services)
    const added = await city.store(`/carts/${cart_id}/line-items`, { variant_id: foreign, quantity: 1 })
    expect([400, 404]).toContain(added.status)
    expect(
      await number("select count(*) from cart_line_item where cart_id = $1 and deleted_at is null", [cart_id]),
    ).toBe(before)
  })

  test("a bearer that is garbage, forged or expired is asked to sign in", async () => {
    const good = claimsOf(await city.merchantToken())
    const now = Math.floor(Date.now() / 1_000)
    const secret = process.env.JWT_SECRET ?? ""
    expect(secret).not.toBe("")
    const bearers = {
      garbage: "not.a.token",
      forged: forgedToken({ ...good, exp: now + 600 }, "another secret, as long as the one that signs"),
      expired: forgedToken({ ...good, iat: now - 7_200, exp: now - 3_600 }, secret),
    }
    for (const [kind, bearer] of Object.entries(bearers)) {
      const answer = await call(`${city.medusa}/admin/vendors`, { headers: { authorization: `Bearer ${bearer}` } })
      expect([kind, answer.status]).toEqual([kind, 401])
    }
    const right = forgedToken({ ...good, iat: now, exp: now + 600 }, secret)
    expect((await call(`${city.medusa}/admin/vendors`, { headers: { authorization: `Bearer ${right}` } })).status).toBe(
      200,
    )
  })

  test("a service that names a tenant that does not exist gets nothing done", async () => {
    const tokens = createServiceTokens(parseServiceKeys(process.env.SERVICE_TOKEN_KEYS ?? ""))
    const ask = async (tenant_id: string) => {
      const token = await tokens.mint({ iss: "worker", aud: "medusa", tenant_id, modules: ["order"] })
      const body = { order_id: "order_none" }
      const headers = { authorization: `Bearer ${token}`, "idempotency-key": `who-asks/${tenant_id}/${Date.now()}` }
      return call<{ success?: boolean }>(`${city.medusa}/internal/marketplace/split`, { headers, body })
    }
    const known = await ask("t_souq")
    expect([known.status, known.body.success]).toEqual([200, false])
    const unknown = await ask("t_nowhere")
    expect(unknown.status).toBeLessThan(500)
    expect(unknown.body.success ?? false).toBe(false)
  })

  test("a customer of another shop is nobody here", async () => {
    const token = await customerOf(services)
    const me = (shop: DemoShop) =>
      call(`${city.medusa}/store/customers/me`, {
        headers: { "x-publishable-api-key": shop.publishable_key, authorization: `Bearer ${token}` },
      })
    expect((await me(services)).status).toBe(200)
    const elsewhere = await me(souq)
    expect([401, 403, 404]).toContain(elsewhere.status)
    expect(JSON.stringify(elsewhere.body)).not.toContain("@")
  })
})

async function customerOf(shop: DemoShop): Promise<string> {
  const login = { email: `salma-${Date.now()}@example.com`, password: "a long enough password" }
  const headers = { "x-publishable-api-key": shop.publishable_key, host: "services.localhost" }
  const url = `${city.medusa}/auth/customer/emailpass`
  const { token } = await expectOk<{ token: string }>(`${url}/register`, { headers, body: login })
  await expectOk(`${city.medusa}/store/customers`, {
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: { email: login.email },
  })
  return (await expectOk<{ token: string }>(url, { headers, body: login })).token
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>
}
