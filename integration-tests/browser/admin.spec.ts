import type { Browser, BrowserContext } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { Merchant } from "./admin"
import { openBrowser } from "./chromium"

const PAGES = [
  "/vendors",
  "/vendors/rules",
  "/vendors/commissions",
  "/vendors/explain",
  "/deliveries",
  "/deliveries/drivers",
  "/deliveries/service-areas",
  "/finance",
  "/finance/accounts",
  "/finance/journal",
  "/finance/bank-transfers",
  "/finance/cash-payments",
  "/operations",
  "/operations/outbox",
  "/operations/sagas",
  "/operations/audit",
]
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const city = City.fromEnvironment()
const souq = city.merchantLogin()
const services = city.merchantLogin(city.shop("t_services"))

let browser: Browser
let context: BrowserContext
let merchant: Merchant
let order: { id: string }

/** The dashboard remembers its language in a cookie. */
const speak = (language: string) =>
  context.addCookies([{ name: "lng", value: language, url: new URL(souq.url).origin }])

beforeAll(async () => {
  browser = await openBrowser()
  context = await browser.newContext({ viewport: DESKTOP, locale: "en" })
  merchant = await Merchant.signIn(context, souq)
  order = await city.placeOrder({ vendors: 3 })
})
afterAll(() => browser?.close())

test("signing in leaves no complaint", () => expect(merchant.complained()).toEqual([]))

describe.each(PAGES)("%s", (path) => {
  test("opens without a complaint and without a barrier", async () => {
    await merchant.visit(path)
    expect(merchant.complained()).toEqual([])
    expect(await merchant.barriers("main")).toEqual([])
  })
})

test("a row opens by keyboard with its data in it, Escape closes it and the focus is back on the row", async () => {
  await merchant.visit("/vendors/rules")
  const row = merchant.page.locator("tbody tr").first()
  const name = await row.locator("td").first().innerText()
  await row.focus()
  await merchant.page.keyboard.press("Enter")
  const field = merchant.page.getByRole("dialog").locator("input").first()
  await field.waitFor()
  expect(await field.inputValue()).toBe(name)
  await merchant.page.keyboard.press("Escape")
  await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true)
})

test("an order's page tells its timeline, and an entry written meanwhile appears by itself", async () => {
  await merchant.visit(`/orders/${order.id}`)
  const timeline = merchant.page.locator('[data-widget="timeline"]')
  await timeline.getByText("Order placed", { exact: true }).waitFor()
  await city.admin(`/orders/${order.id}/timeline`, { text: "Gift wrapping asked for", adjusted: false, closes: [] })
  await timeline.getByText("Gift wrapping asked for").waitFor()
  expect(await merchant.barriers("[data-widget]")).toEqual([])
})

test("in Arabic the pages run from right to left and fit a telephone", async () => {
  await speak("ar")
  await merchant.page.setViewportSize(PHONE)
  for (const path of ["/vendors", "/finance", "/operations/audit"]) {
    await merchant.visit(path)
    const seen = await merchant.page.evaluate(() => ({
      direction: getComputedStyle(document.querySelector("main h1, main h2") ?? document.body).direction,
      tooWide: document.documentElement.scrollWidth - innerWidth,
    }))
    expect(seen, path).toEqual({ direction: "rtl", tooWide: 0 })
  }
  await speak("en")
  await merchant.page.setViewportSize(DESKTOP)
})

test("the other tenant's merchant does not find the order", async () => {
  const other = await browser.newContext({ viewport: DESKTOP, locale: "en" })
  const stranger = await Merchant.signIn(other, services)
  const answer = stranger.page.waitForResponse((response) => response.url().includes(`/admin/orders/${order.id}`))
  await stranger.page.goto(`${services.url}/orders/${order.id}`)
  expect((await answer).status()).toBe(404)
  await stranger.visit("/vendors")
  expect(await stranger.page.getByText("Dar Al-Tamr").count()).toBe(0)
  await other.close()
})
