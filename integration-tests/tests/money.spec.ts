import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City, type OrderWish } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { openMarket, type Market } from "../src/market"
import type { PlacedOrder } from "../src/placed-order"
import { expectOnce, expectSameMoney, expectWhole } from "./expectations"

const city = City.fromEnvironment()

afterAll(closeDatabases)

/** Markets with no, and with three decimals, where the tax does not come out even. */
const MARKETS = [
  { currency: "jpy", country: "jp", prices: [1_333, 2_777, 55], shipping: 701, tax: 10 },
  { currency: "bhd", country: "bh", prices: [3.335, 0.999, 12.005], shipping: 1.001, tax: 10 },
] as const

describe.each(MARKETS)("an order in $currency", ({ currency, country, prices, shipping, tax }) => {
  let market: Market
  let variants: string[]

  beforeAll(async () => {
    variants = await city.variantsOfVendors(3)
    const priced = Object.fromEntries(variants.map((id, index) => [id, prices[index] ?? 1]))
    market = await openMarket(city, { currency, country, prices: priced, shipping, tax })
  })

  test("is paid, shared out and booked in whole units of that money", async () => {
    const order = await city.placeOrder({ vendors: 3, quantity: 3, market, address: { country_code: country } })
    expect(await order.outcome()).toBe("placed")
    await expectWhole(city, order)
    await expectSum(order, currency)
    const [intent] = await order.facts.intents()
    expectSameMoney(BigInt(intent?.captured_amount ?? 0), order.total, currency)
  })

  test("takes no goods that have no price in it", async () => {
    const [unpriced] = (await city.variantsOfVendors(4)).slice(3)
    const { body } = await city.store<{ cart: { id: string } }>("/carts", { region_id: market.region_id })
    const answer = await city.store(`/carts/${body.cart.id}/line-items`, { variant_id: unpriced, quantity: 1 })
    expect(answer.status).toBe(400)
    expect(String(answer.body.message)).toMatch(/price/i)
  })
})

describe("an order of 0.00", () => {
  const free: OrderWish["coupons"] = ["FREE-GOODS", "FREE-SHIPPING"]

  beforeAll(async () => {
    await city.admin("/promotions", promotion("FREE-GOODS", "items"))
    await city.admin("/promotions", promotion("FREE-SHIPPING", "shipping_methods"))
  })

  test("is an order like any other, and nobody is charged", async () => {
    const order = await city.placeOrder({ vendors: 2, coupons: free })
    expect(order.total).toBe(0)
    expect(await order.outcome()).toBe("placed")
    const parts = await order.facts.vendorOrders()
    expect(parts).toHaveLength(2)
    expect(parts.map(({ total, commission_amount }) => [total, commission_amount])).toEqual([
      [0n, 0n],
      [0n, 0n],
    ])
    expect(await order.facts.gateway("capture")).toEqual([])
    expect(await order.facts.balances()).toEqual({})
    expect(await order.facts.deliveries()).toHaveLength(2)
    await expectOnce(order)
  })
})

function promotion(code: string, target_type: "items" | "shipping_methods"): Record<string, unknown> {
  return {
    code,
    type: "standard",
    status: "active",
    is_automatic: false,
    application_method: { type: "percentage", target_type, allocation: "each", value: 100, max_quantity: 100 },
  }
}

/** The parts add up to the whole, each a whole number of the currency's smallest unit. */
async function expectSum(order: PlacedOrder, currency: string): Promise<void> {
  const parts = await order.facts.vendorOrders()
  expect(new Set(parts.map(({ currency_code }) => currency_code))).toEqual(new Set([currency]))
  const sum = parts.reduce((total, part) => total + part.total, 0n)
  expectSameMoney(sum, order.total, currency)
  const [lines] = await rows<{ currencies: string[] }>(
    `select array_agg(distinct lower(a.currency_code)) as currencies from cityos_journal_line l
       join cityos_journal_entry e on e.id = l.entry_id join cityos_ledger_account a on a.id = l.account_id where e.order_id = $1`,
    [order.id],
  )
  expect(lines?.currencies).toEqual([currency])
}
