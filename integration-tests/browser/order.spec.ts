import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import type { PlacedOrder } from "../src/placed-order"
import { openBrowser } from "./chromium"
import { Merchant } from "./merchant"

interface VendorOrder {
  vendor: { name: string }
  total: number
  commission_amount: number
  payable_amount: number
  currency_code: string
}

const city = City.fromEnvironment()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** As English pages write it. SAR has two decimals. */
const money = (minor: number, currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).format(minor / 100)

describe.each([
  ["t_souq", 3],
  ["t_services", 1],
])("the merchant of %s", (tenant, vendors) => {
  const shop = city.shop(tenant)
  let merchant: Merchant
  let order: PlacedOrder
  let streams = 0

  beforeAll(async () => {
    merchant = await Merchant.signIn(browser, city.merchantLogin(shop))
    merchant.page.on("response", (response) => {
      if (response.url().includes("/timeline/stream") && response.status() === 200) streams++
    })
  })

  test("finds a new order on the list and opens it", async () => {
    order = await city.placeOrder({ vendors }, shop)
    await merchant.visit("/orders")
    await merchant.page.locator("main tbody tr").first().getByText(`#${order.number}`, { exact: true }).click()
    await merchant.page.waitForURL(new RegExp(`/orders/${order.id}`))
    await merchant.widget("timeline").getByText("Order submitted", { exact: true }).waitFor()
  })

  test("sees its saga through to its end", async () => {
    const timeline = merchant.widget("timeline")
    await timeline.getByText("Vendors notified", { exact: true }).waitFor()
    await timeline.getByText("Order placement", { exact: true }).waitFor()
    await timeline.getByText("Completed", { exact: true }).waitFor()
  })

  test("reads what is written meanwhile, by one stream that stays open", async () => {
    const text = `Gift wrapping asked for, ${tenant}`
    await city.admin(`/orders/${order.id}/timeline`, { text, adjusted: false, closes: [] }, shop)
    await merchant.widget("timeline").getByText(text).waitFor()
    expect(streams).toBe(1)
  })

  test("sees each vendor's part with its money", async () => {
    const { vendor_orders } = await city.admin<{ vendor_orders: VendorOrder[] }>(
      `/vendor-orders?order_id=${order.id}`,
      undefined,
      shop,
    )
    expect(vendor_orders).toHaveLength(vendors)
    for (const { vendor, currency_code, ...amounts } of vendor_orders) {
      const row = merchant.widget("vendor-orders").locator("tbody tr").filter({ hasText: vendor.name })
      const text = (await row.innerText()).replace(/\s+/g, " ")
      for (const minor of [amounts.total, amounts.commission_amount, amounts.payable_amount]) {
        expect(text).toContain(money(minor, currency_code).replace(/\s+/g, " "))
      }
    }
  })

  test("follows each parcel to its delivery", async () => {
    await merchant.widget("deliveries").getByRole("link").first().click()
    await merchant.page.waitForURL(/\/deliveries\/dlv_/)
    await merchant.page.goBack()
    await merchant.page.waitForURL(new RegExp(`/orders/${order.id}`))
  })

  test("meets no barrier in all that, and hears no complaint", async () => {
    await merchant.visit(`/orders/${order.id}`)
    await merchant.widget("timeline").getByText("Order submitted", { exact: true }).waitFor()
    await merchant.widget("vendor-orders").locator("tbody tr").first().waitFor()
    expect(await merchant.barriers("[data-widget]")).toEqual([])
    expect(merchant.complained()).toEqual([])
  })

  test("does not find an order of the other shop", async () => {
    const other = city.shop(tenant === "t_souq" ? "t_services" : "t_souq")
    const { orders } = await city.admin<{ orders: { id: string }[] }>("/orders?limit=1", undefined, other)
    const theirs = orders[0]?.id ?? (await city.placeOrder({ vendors: 1 }, other)).id
    const answer = merchant.page.waitForResponse((response) => response.url().includes(`/admin/orders/${theirs}?`))
    await merchant.page.goto(`${city.merchantLogin(shop).url}/orders/${theirs}`)
    expect((await answer).status()).toBe(404)
  })
})
