import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { until } from "../src/http"
import { openBrowser } from "./chromium"
import { Merchant } from "./merchant"

const REASON = "capturePayment: the gateway did not answer for an hour"

const city = City.fromEnvironment()
let browser: Browser
let merchant: Merchant

/** Of this run: what is decided stays in the audit log. */
const RUN = Date.now().toString(36)
const subjectOf = (decision: string) => `order_${RUN}_${decision}`
const workflowOf = (subject: string) => `tenant:t_souq:order:${subject}:placement`

/** As the worker reports a saga that could not undo what it did. No workflow stands behind it, so what is decided comes too late for one. */
async function stuckSaga(subject: string): Promise<void> {
  await rows(
    `insert into cityos_saga (id, tenant_id, workflow_id, run_id, workflow, status, subject_type, subject_id, step, reason, started_at)
     values ($1, 't_souq', $2, $1, 'OrderPlacementWorkflow', 'stuck', 'order', $3, 'capturePayment', $4, now())`,
    [`saga_browser_${subject}`, workflowOf(subject), subject, REASON],
  )
}

beforeAll(async () => {
  browser = await openBrowser()
  await stuckSaga(subjectOf("retry"))
  await stuckSaga(subjectOf("give_up"))
  merchant = await Merchant.signIn(browser, city.merchantLogin())
})
afterAll(async () => {
  await rows("delete from cityos_saga where id like 'saga_browser_%'")
  await closeDatabases()
  await browser?.close()
})

const row = (subject: string) => merchant.page.locator("main tbody tr").filter({ hasText: subject })
const dialog = () => merchant.page.getByRole("alertdialog")

test.each([
  ["Retry", "retry", "Told to go on by"],
  ["Give up", "give_up", "Given up by"],
])("%s: asked why, done once, and told on the list and in the audit log", async (button, resolution, told) => {
  const subject = subjectOf(resolution)
  await merchant.visit(`/operations/sagas?q=${subject}`)
  await row(subject).getByText(REASON).waitFor()
  await row(subject).getByRole("button", { name: button, exact: true }).click()
  const confirm = dialog().getByRole("button", { name: "Confirm" })
  await confirm.waitFor()
  expect(await merchant.barriers("[role=alertdialog]")).toEqual([])
  expect(await confirm.isDisabled()).toBe(true)
  await merchant.page.keyboard.type("The gateway is back")
  await confirm.click()
  await dialog().waitFor({ state: "detached" })
  await row(subject).getByText(told).waitFor()
  const found = await rows<{ resolution: string; resolution_reason: string }>(
    "select resolution, resolution_reason from cityos_saga where subject_id = $1",
    [subject],
  )
  expect(found).toEqual([{ resolution, resolution_reason: "The gateway is back" }])
  const { entries } = await city.admin<{ entries: unknown[] }>(
    `/audit?resource_id=${encodeURIComponent(workflowOf(subject))}`,
  )
  expect(entries).toHaveLength(1)
  expect(merchant.complained()).toEqual([])
})

test("what was decided has left the outbox", async () => {
  await until("the decisions to be delivered", async () => (await city.undelivered()).length === 0 || null)
})
