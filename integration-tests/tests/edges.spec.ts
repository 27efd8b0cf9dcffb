import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City, type DemoShop } from "../src/city"
import { closeDatabases, number, rows } from "../src/database"
import { forgedToken } from "../src/forged-token"
import { call, expectOk } from "../src/http"
import { expectSameMoney, expectWhole } from "./expectations"

/** 500 lines are an order too, in about 80 s on two busy cores. */
const LINES = 60
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
    const [foreign] = await city.variantsOfVendors(1, services.region_ids["sar"] ?? "", services)
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

describe("what is asked for", () => {
  test.each([0, -1, 1_000_000_000, "3", null])(
    "a quantity of %s is refused, and the cart stays as it was",
    async (quantity) => {
      const { cart_id, variant_id } = await emptyCart()
      const answer = await city.store(`/carts/${cart_id}/line-items`, { variant_id, quantity })
      expect(answer.status).toBe(400)
      expect(
        await number("select count(*) from cart_line_item where cart_id = $1 and deleted_at is null", [cart_id]),
      ).toBe(0n)
    },
  )

  test("an unknown region, currency or country is refused", async () => {
    const bodies = [
      { region_id: "reg_nowhere" },
      { currency_code: "xxx" },
      { region_id: souq.region_ids["sar"], currency_code: "zzz" },
    ]
    for (const body of bodies) {
      const answer = await city.store("/carts", body)
      expect([body, answer.status >= 400 && answer.status < 500]).toEqual([body, true])
    }
  })

  test("an address in a country where the shop does not deliver is refused", async () => {
    const { cart_id } = await emptyCart()
    const address = {
      first_name: "Aiko",
      last_name: "Mori",
      address_1: "1-1",
      city: "Kobe",
      country_code: "jp",
      postal_code: "650-0001",
    }
    const answer = await city.store(`/carts/${cart_id}`, { shipping_address: address })
    expect(answer.status).toBe(400)
    expect(String(answer.body.message)).toMatch(/jp|country/i)
  })

  test("a cart without shipping, payment or goods is no order", async () => {
    const { cart_id } = await emptyCart()
    const answer = await city.complete(cart_id)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await number(`select count(*) from order_cart where cart_id = $1`, [cart_id])).toBe(0n)
  })
})

describe("what changes between the cart and the order", () => {
  test("a vendor is suspended: named in the answer, no order; back again, the same cart is ordered", async () => {
    const { cart_id } = await city.fillCart({ vendors: 3 })
    const vendor = await city.vendor("attar-al-mina")
    await city.admin(`/vendors/${vendor.id}/suspend`, { reason: "Licence has run out 📜" })
    try {
      const refused = await city.complete(cart_id)
      expect(refused.status).toBe(400)
      expect(String(refused.body.message)).toContain(vendor.name)
      expect(String(refused.body.message)).toContain("vendor_suspended")
      expect(await number(`select count(*) from order_cart where cart_id = $1`, [cart_id])).toBe(0n)
    } finally {
      await city.admin(`/vendors/${vendor.id}/reactivate`, {})
    }
    const order = city.placed((await city.complete(cart_id)).body)
    expect(await order.outcome()).toBe("placed")
    await expectWhole(city, order)
  })

  test("a price changes: the shopper pays what the cart said, and everyone's share is of that", async () => {
    const { cart_id, total } = await city.fillCart({ vendors: 2 })
    const [line] = await rows<{ variant_id: string; product_id: string }>(
      "select variant_id, product_id from cart_line_item where cart_id = $1 order by created_at limit 1",
      [cart_id],
    )
    const path = `/products/${line?.product_id}/variants/${line?.variant_id}`
    const { variant } = await city.admin<{
      variant: { prices: { id: string; currency_code: string; amount: number }[] }
    }>(`${path}?fields=id,*prices`)
    const prices = variant.prices.map(({ id, currency_code, amount }) => ({ id, currency_code, amount }))
    await city.admin(path, { prices: prices.map((price) => ({ ...price, amount: price.amount * 2 })) })
    try {
      const order = city.placed((await city.complete(cart_id)).body)
      expect(order.total).toBe(total)
      expect(await order.outcome()).toBe("placed")
      const [charge] = await order.facts.gateway("capture")
      expectSameMoney(BigInt(charge?.amount ?? 0), total, "sar")
      await expectWhole(city, order, { vendors: 2 })
    } finally {
      await city.admin(path, { prices })
    }
  })

  test("completing the same cart twice, also at once, gives the same order", async () => {
    const { cart_id } = await city.fillCart({ vendors: 2 })
    const answers = await Promise.all([city.complete(cart_id), city.complete(cart_id)])
    const later = await city.complete(cart_id)
    const order = city.placed(later.body)
    for (const { status, body } of answers) {
      if (body.order) expect(body.order.id).toBe(order.id)
      else expect(status).toBe(409)
    }
    expect(await order.outcome()).toBe("placed")
    expect(await number(`select count(*) from order_cart where cart_id = $1`, [cart_id])).toBe(1n)
    await expectWhole(city, order, { vendors: 2 })
  })
})

describe("how much", () => {
  test("60 lines in a cart are an order", async () => {
    const { cart_id, variant_id } = await emptyCart()
    const items = Array.from({ length: LINES }, (_, index) => ({ variant_id, quantity: 1, metadata: { line: index } }))
    await restock(variant_id, 1_000)
    const region_id = souq.region_ids["sar"]
    const made = await city.store<{ cart: { id: string } }>("/carts", { region_id, email: "layla@example.com", items })
    expect([made.status, made.body]).toMatchObject([200, {}])
    expect(cart_id).not.toBe(made.body.cart.id)
    const order = await city.finish(made.body.cart.id)
    expect(await order.outcome(90)).toBe("placed")
    expect(await order.facts.items()).toHaveLength(LINES)
    await expectWhole(city, order, { vendors: 1 })
  })
})

let variant = ""
beforeAll(async () => {
  ;[variant = ""] = await city.variantsOfVendors(1, souq.region_ids["sar"] ?? "", souq)
})

async function emptyCart(): Promise<{ cart_id: string; variant_id: string }> {
  const { body } = await city.store<{ cart: { id: string } }>("/carts", {
    region_id: souq.region_ids["sar"],
    email: "layla@example.com",
  })
  return { cart_id: body.cart.id, variant_id: variant }
}

async function restock(variant_id: string, stocked_quantity: number): Promise<void> {
  const [level] = await rows<{ inventory_item_id: string; location_id: string }>(
    `select l.inventory_item_id, l.location_id from inventory_level l
       join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id where v.variant_id = $1`,
    [variant_id],
  )
  await city.admin(`/inventory-items/${level?.inventory_item_id}/location-levels/${level?.location_id}`, {
    stocked_quantity,
  })
}

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
