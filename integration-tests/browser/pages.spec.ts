import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { openBrowser } from "./chromium"
import { DESKTOP, Merchant, PHONE } from "./merchant"
import { detailPages, PAGES } from "./paths"

/** A message's key that stands on the page in its place; `vendor.status_changed` is an event. */
const KEY =
  /(?<![\w.])(?:menu|status|table|chart|system|module|overall|kind|owner|error|period|form)[._][a-z_]+\.?[a-z_]*\b/

const city = City.fromEnvironment()
let browser: Browser
let merchant: Merchant
let details: string[]

beforeAll(async () => {
  browser = await openBrowser()
  const [order] = await Promise.all([
    city.placeOrder({ vendors: 3 }),
    Merchant.signIn(browser, city.merchantLogin()).then((signedIn) => (merchant = signedIn)),
  ])
  expect(await order.outcome()).toBe("placed")
  details = await detailPages(city)
})
afterAll(() => browser?.close())

test("signing in leaves no complaint", () => expect(merchant.complained()).toEqual([]))

test.each(PAGES)("%s opens without a complaint and without a barrier", async (path) => {
  await merchant.go(path)
  expect(merchant.complained()).toEqual([])
  expect(await merchant.barriers("main")).toEqual([])
})

test("so does the page of a vendor, a delivery, an account and an entry of the journal", async () => {
  for (const path of details) {
    await merchant.go(path)
    expect([path, ...merchant.complained()]).toEqual([path])
    expect([path, ...(await merchant.barriers("main"))]).toEqual([path])
  }
})

const seen = () =>
  merchant.page.evaluate(() => ({
    direction: getComputedStyle(document.querySelector("main h1, main h2") ?? document.body).direction,
    tooWide: document.documentElement.scrollWidth - innerWidth,
    text: document.querySelector("main")?.innerText ?? "",
  }))

describe.each([
  ["ar", "rtl", PHONE],
  ["fr", "ltr", DESKTOP],
] as const)("in %s", (language, direction, viewport) => {
  beforeAll(async () => {
    await merchant.speak(language)
    await merchant.page.setViewportSize(viewport)
    await merchant.visit("/products")
  })
  afterAll(async () => {
    await merchant.speak("en")
    await merchant.page.setViewportSize(DESKTOP)
  })

  test(`every page runs ${direction}, fits ${viewport.width} pixels and has all its words`, async () => {
    for (const path of [...PAGES, ...details]) {
      await merchant.go(path)
      const { text, ...layout } = await seen()
      expect(layout, path).toEqual({ direction, tooWide: 0 })
      expect(KEY.exec(text)?.[0], path).toBeUndefined()
    }
    expect(merchant.complained()).toEqual([])
  })
})
