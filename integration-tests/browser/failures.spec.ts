import type { Browser, Route } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { openBrowser } from "./chromium"
import { Merchant } from "./merchant"

const refuse = (status: number) => (route: Route) =>
  route.fulfill({ status, json: { type: "unknown_error", message: "An unknown error occurred." } })
const offline = (route: Route) => route.abort("internetdisconnected")

const city = City.fromEnvironment()
let browser: Browser
let merchant: Merchant
let order: { id: string }

beforeAll(async () => {
  browser = await openBrowser()
  order = await city.placeOrder({ vendors: 1 })
  merchant = await Merchant.signIn(browser, city.merchantLogin())
})
afterAll(() => browser?.close())

describe.each([
  ["the server fails", refuse(500), "The server failed."],
  ["the role does not allow it", refuse(403), "Your role does not allow this."],
  ["there is no connection", offline, "The server cannot be reached."],
] as const)("%s", (_, answer, words) => {
  test.each([
    ["/vendors", "**/admin/vendors?*", "Dar Al-Tamr"],
    ["/finance", "**/admin/finance/trial-balance*", "Balanced"],
    ["/operations", "**/admin/health*", "Reachable"],
  ])("%s says so, and shows all once it is tried again", async (path, calls, content) => {
    await merchant.page.route(calls, answer)
    await merchant.page.goto(`${city.merchantLogin().url}${path}`)
    const alert = merchant.page.getByRole("alert").filter({ hasText: "This could not be loaded" })
    await alert.getByText(words).waitFor()
    expect(await merchant.barriers("main")).toEqual([])
    await merchant.page.unroute(calls)
    await alert.getByRole("button", { name: "Try again" }).click()
    await merchant.page.locator("main").getByText(content, { exact: true }).first().waitFor()
    await alert.waitFor({ state: "detached" })
  })

  test("the order's timeline says so and the rest of the page stands", async () => {
    const calls = `**/admin/orders/${order.id}/timeline`
    await merchant.page.route(calls, answer)
    await merchant.visit(`/orders/${order.id}`)
    const timeline = merchant.widget("timeline")
    await timeline.getByText(words).waitFor()
    await merchant.widget("vendor-orders").locator("tbody tr").first().waitFor()
    await merchant.page.unroute(calls)
    await timeline.getByRole("button", { name: "Try again" }).click()
    await timeline.getByText("Order submitted", { exact: true }).waitFor()
  })

  test("what was typed is still there when it could not be saved", async () => {
    await merchant.visit("/deliveries/drivers")
    await merchant.page.getByRole("button", { name: "New driver" }).click()
    const drawer = merchant.page.getByRole("dialog")
    const name = drawer.getByLabel("Name")
    await name.fill("Salim Al-Harbi")
    await drawer.getByLabel("Telephone").fill("+966500000077")
    await merchant.page.route("**/admin/drivers", answer)
    await drawer.getByRole("button", { name: "Save" }).click()
    await merchant.page.getByText(words).waitFor()
    expect(await name.inputValue()).toBe("Salim Al-Harbi")
    await merchant.page.unroute("**/admin/drivers")
    await merchant.page.keyboard.press("Escape")
    await merchant.page.getByRole("button", { name: "Leave" }).click()
    await drawer.waitFor({ state: "detached" })
  })
})
