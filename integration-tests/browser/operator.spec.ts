import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { City } from "../src/city"
import { openBrowser } from "./chromium"
import { Merchant } from "./merchant"

const SHOP = "Souq Dakkah"

const city = City.fromEnvironment()
let browser: Browser
let operator: Merchant

beforeAll(async () => {
  browser = await openBrowser()
  operator = await Merchant.signIn(browser, city.operatorLogin())
})
afterAll(() => browser?.close())

const bar = () => operator.page.locator("#cityos-operator-bar")

test("the bar leads the operator from home to the shops of the city", async () => {
  await bar().getByRole("button", { name: "Shops of the city" }).click()
  await operator.page.waitForURL(/\/platform$/)
  await operator.page.locator("main tbody tr").filter({ hasText: SHOP }).waitFor()
  expect(await operator.barriers("main")).toEqual([])
  expect(await operator.barriers("#cityos-operator-bar")).toEqual([])
})

test("a visit begins with a reason, and every page says whose shop it is", async () => {
  await operator.page.locator("main tbody tr").filter({ hasText: SHOP }).getByRole("button", { name: "Enter" }).click()
  const dialog = operator.page.getByRole("alertdialog")
  await dialog.getByText(`Enter ${SHOP}?`).waitFor()
  await operator.page.keyboard.type("Looking into a stuck order")
  await dialog.getByRole("button", { name: "Enter" }).click()
  await operator.page.waitForURL(/\/orders$/)
  await bar().getByText(`You are inside ${SHOP}`).waitFor()
  await operator.visit("/vendors")
  await operator.page.locator("main tbody").getByText("Dar Al-Tamr").waitFor()
  await bar().getByText(`You are inside ${SHOP}`).waitFor()
})

test("the shop's people see who came and why", async () => {
  const { entries } = await city.admin<{ entries: unknown[] }>("/audit?action=operator.entered&limit=5")
  expect(JSON.stringify(entries)).toContain("Looking into a stuck order")
})

test("leaving ends it: the shop's vendors are nobody's business any more", async () => {
  await bar().getByRole("button", { name: "Leave" }).click()
  await operator.page.waitForURL(/\/platform$/)
  await bar().getByText("Platform", { exact: true }).waitFor()
  await operator.visit("/vendors")
  expect(await operator.page.getByText("Dar Al-Tamr").count()).toBe(0)
})

test("a merchant sees no bar, and nobody is asked who they are before they have signed in", async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  page.on("request", (request) => asked.push(new URL(request.url()).pathname))
  const { url, user, password } = city.merchantLogin()
  await page.goto(`${url}/orders`)
  await page.waitForURL(/\/login/)
  await page.fill("input[name=email]", user)
  expect(asked).not.toContain("/admin/access")
  await page.fill("input[name=password]", password)
  await page.click("button[type=submit]")
  await page.waitForURL(/\/orders/)
  await expect.poll(() => asked.includes("/admin/access")).toBe(true)
  expect(await page.locator("#cityos-operator-bar").innerText()).toBe("")
  await context.close()
})
