import { afterAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, number, rows } from "../src/database"
import { until } from "../src/http"
import { expectSameMoney, expectWhole } from "./expectations"

const city = City.fromEnvironment()
const souq = city.shop("t_souq")

afterAll(closeDatabases)

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

test("500 lines in a cart are an order", { timeout: 900_000 }, async () => {
  const lines = 500
  const { variant_id } = await emptyCart()
  await city.restock(variant_id, 1_000)
  const items = Array.from({ length: lines }, (_, line) => ({ variant_id, quantity: 1, metadata: { line } }))
  const cart = { region_id: souq.region_ids["sar"], email: "layla@example.com", items }
  const made = await city.store<{ cart: { id: string } }>("/carts", cart)
  expect(made.status).toBe(200)
  const order = await city.finish(made.body.cart.id)
  expect(await order.outcome(600)).toBe("placed")
  expect(await order.facts.items()).toHaveLength(lines)
  await expectWhole(city, order, { vendors: 1 })
  await until("its mails", async () => ((await order.facts.mails()).length === 2 ? true : null))
  expect(await order.statuses()).not.toContain("notification:step_skipped")
})

/** A cart without goods, and a variant that may lie in it. */
async function emptyCart(): Promise<{ cart_id: string; variant_id: string }> {
  const [variant_id = ""] = await city.variantsOfVendors(1)
  const { body } = await city.store<{ cart: { id: string } }>("/carts", {
    region_id: souq.region_ids["sar"],
    email: "layla@example.com",
  })
  return { cart_id: body.cart.id, variant_id }
}
