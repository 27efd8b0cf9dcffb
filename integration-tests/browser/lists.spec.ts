import { readFileSync } from "node:fs"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { City } from "../src/city"
import { openBrowser } from "./chromium"
import { Merchant } from "./merchant"

const city = City.fromEnvironment()
let browser: Browser
let merchant: Merchant

beforeAll(async () => {
  browser = await openBrowser()
  merchant = await Merchant.signIn(browser, city.merchantLogin())
})
beforeEach(() => void merchant.complained())
afterAll(() => browser?.close())

const rows = () => merchant.page.locator("main tbody tr")
const drawer = () => merchant.page.getByRole("dialog")
const question = () => merchant.page.getByRole("alertdialog")

test("a search stands in the address: it can be passed on, and back finds it again", async () => {
  const { page } = merchant
  await merchant.visit("/vendors")
  await page.getByPlaceholder("Search").last().fill("warraq")
  await page.waitForURL(/\?q=warraq$/)
  await expect.poll(() => rows().count()).toBe(1)
  await rows().first().click()
  await page.waitForURL(/\/vendors\/vnd_/)
  await page.goBack()
  await page.waitForURL(/\?q=warraq$/)
  await expect.poll(() => rows().allInnerTexts()).toEqual([expect.stringContaining("Warraq Dakkah")])
  await page.goBack()
  await expect.poll(() => rows().count()).toBeGreaterThan(1)
})

test("a link with filter and order shows what its sender saw", async () => {
  await merchant.visit("/vendors?order=-name&in.status=active")
  await expect.poll(() => rows().first().innerText()).toContain("Warraq Dakkah")
  expect(await merchant.page.getByRole("main").getByText("Active", { exact: true }).count()).toBeGreaterThan(1)
  expect(merchant.complained()).toEqual([])
})

test("times are the shop's, and say so to a browser that lives elsewhere", async () => {
  await merchant.visit("/vendors")
  const { vendors } = await city.admin<{ vendors: { created_at: string }[] }>("/vendors?limit=1&order=name")
  const at = new Date(vendors[0]?.created_at ?? "")
  const told = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Riyadh" })
  const zone = await merchant.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const suffix = zone === "Asia/Riyadh" ? "" : " GMT+3"
  await rows()
    .getByText(`${told.format(at)}${suffix}`)
    .first()
    .waitFor()
})

test("a row opens by keyboard with its data in it, Escape closes it and the focus is back on the row", async () => {
  await merchant.visit("/vendors/rules")
  const row = rows().first()
  const name = await row.locator("td").first().innerText()
  await row.focus()
  await merchant.page.keyboard.press("Enter")
  const field = drawer().locator("input").first()
  await field.waitFor()
  expect(await field.inputValue()).toBe(name)
  expect(await merchant.barriers("[role=dialog]")).toEqual([])
  await merchant.page.keyboard.press("Escape")
  await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true)
})

test("by keyboard alone: typed things are asked about before they are lost, and kept when one stays", async () => {
  const { page } = merchant
  await merchant.visit("/vendors/rules")
  await page.getByRole("button", { name: "New rule" }).focus()
  await page.keyboard.press("Enter")
  await drawer().waitFor()
  await page.keyboard.type("Ramadan")
  await page.keyboard.press("Escape")
  await question().getByText("Leave without saving?").waitFor()
  await page.keyboard.press("Escape")
  await question().waitFor({ state: "detached" })
  expect(await drawer().locator("input").first().inputValue()).toBe("Ramadan")
  await page.keyboard.press("Escape")
  await question().getByRole("button", { name: "Leave" }).focus()
  await page.keyboard.press("Enter")
  await drawer().waitFor({ state: "detached" })
  expect(await rows().getByText("Ramadan").count()).toBe(0)
})

test("nothing is asked where nothing was typed, and another page is asked about as well", async () => {
  const { page } = merchant
  await merchant.visit("/vendors/rules")
  await page.getByRole("button", { name: "New rule" }).click()
  await drawer().waitFor()
  await page.keyboard.press("Escape")
  await drawer().waitFor({ state: "detached" })
  await merchant.visit("/settings/shop")
  await page.getByLabel("Name").first().fill("Another name")
  await page.getByRole("link", { name: "People" }).click()
  await question().getByRole("button", { name: "Go on editing" }).click()
  expect(await page.getByLabel("Name").first().inputValue()).toBe("Another name")
  await page.getByRole("link", { name: "People" }).click()
  await question().getByRole("button", { name: "Leave" }).click()
  await page.waitForURL(/\/settings\/members/)
})

test.each([
  ["/vendors/rules", "commission-rules.csv", /^\uFEFFid,name,kind,rate/],
  ["/deliveries/drivers", "drivers.csv", /^\uFEFFid,name,phone/],
  ["/deliveries/service-areas", "service-areas.csv", /^\uFEFFid,name,country_codes/],
  ["/finance/bank-transfers", "bank-transfers.csv", /^\uFEFForder,reference,status,amount/],
  ["/finance/cash-payments", "cash-payments.csv", /^\uFEFForder,reference,status,amount/],
  ["/operations/outbox", "outbox.csv", /^\uFEFFid,event_type,[^]*vendor\.created/],
  ["/operations/sagas", "sagas.csv", /^\uFEFFid,workflow_id/],
])("%s is taken away as %s", async (path, file, text) => {
  await merchant.go(path)
  const waiting = merchant.page.waitForEvent("download")
  await merchant.page.getByRole("button", { name: "Export CSV" }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(file)
  expect(readFileSync(await download.path(), "utf8")).toMatch(text)
  expect(merchant.complained()).toEqual([])
})
