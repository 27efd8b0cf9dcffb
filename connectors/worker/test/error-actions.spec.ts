import type { ErrorType, Incident } from "@dakkah/contracts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Shop, until } from "./support/shop"
import { refusal } from "./support/world"
import type { ActivityName } from "../src/workflows/lib/effects"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

/** What 8.5 wants done about an error, besides ending the step. */
const ACTIONS: readonly (readonly [ErrorType, readonly ActivityName[], readonly string[]])[] = [
  ["InvalidArgumentError", ["notifyAdmin"], ["saga:admin_notified"]],
  ["InsufficientFundsError", ["sendCancellationNotification"], ["notification:cancellation_sent"]],
  ["AuthenticationError", ["alertSecurity"], ["saga:security_alerted"]],
  ["FraudDetectedError", ["freezeAccount", "alertSecurity"], ["saga:account_frozen", "saga:security_alerted"]],
  ["CredentialExpiredError", ["requestCredentialRenewal"], ["saga:renewal_requested"]],
]
const REACTIONS = ["notifyAdmin", "alertSecurity", "freezeAccount", "requestCredentialRenewal"]

describe("a step ends with an error of the specification's", () => {
  test.each(ACTIONS)("%s: %j", async (type, wanted, told) => {
    const { world, order } = shop.newOrder()
    world.refuse("capturePaymentIntent", type, "no")
    expect((await (await shop.place(order)).result()).status).toBe("compensated")
    const done = world.done().filter((name) => REACTIONS.includes(name))
    expect(done).toEqual(wanted.filter((name) => REACTIONS.includes(name)))
    expect(world.done().filter((name) => name === "sendCancellationNotification")).toHaveLength(1)
    expect(world.statuses()).toEqual(expect.arrayContaining([...told]))
    // An account is frozen before anything is undone, so that its owner cannot order in between.
    if (done.includes("freezeAccount")) expect(world.done()[0]).toBe("freezeAccount")
  })

  test("an outage calls for nothing: its retries were the action", async () => {
    const { world, order } = shop.newOrder()
    world.refuse("capturePaymentIntent", "ServiceUnavailableError", "busy")
    expect((await (await shop.place(order)).result()).status).toBe("compensated")
    expect(world.done().filter((name) => REACTIONS.includes(name))).toEqual([])
  })
})

test("nobody can be told: noted, and the order is cancelled all the same", async () => {
  const { world, order } = shop.newOrder()
  world.refuse("capturePaymentIntent", "AuthenticationError", "key_rejected")
  world.refuse("alertSecurity", "InvalidArgumentError", "template_missing")
  expect(await (await shop.place(order)).result()).toMatchObject({ status: "compensated", given_up: [] })
  const skipped = [...world.timeline.values()].filter(({ status_code }) => status_code === "saga:step_skipped")
  expect(skipped).toMatchObject([{ payload: { step: "alertSecurity", code: "template_missing" } }])
})

test("an account cannot be frozen: the saga stands still until somebody decides, and says so", async () => {
  const { world, order } = shop.newOrder()
  const told: Incident[] = []
  world.on("notifyAdmin", ({ input }) => {
    told.push(input as unknown as Incident)
    return undefined
  })
  world.refuse("capturePaymentIntent", "FraudDetectedError", "fraud_detected")
  world.refuse("freezeAccount", "InvalidArgumentError", "order_not_found")
  const handle = await shop.place(order)
  await until(() => told.length > 0)
  expect(told).toMatchObject([{ stuck: true, step: "freezeAccount", order_id: order.order_id, code: "stuck" }])
  expect(world.done()).not.toContain("refundPayment")
  world.heal("freezeAccount")
  await handle.signal("saga.retry")
  expect((await handle.result()).status).toBe("compensated")
  expect(world.done().filter((name) => name === "freezeAccount")).toHaveLength(1)
})

test("an undo is refused with an expired credential: the saga says which, stands still, and goes on when it is renewed", async () => {
  const { world, order } = shop.newOrder()
  const asked: Incident[] = []
  world.on("requestCredentialRenewal", ({ input }) => {
    asked.push(input as unknown as Incident)
    return undefined
  })
  const expired = { ...refusal("CredentialExpiredError", "key_expired") }
  world.refuse("createAccountingEntries")
  world.on("releaseInventory", () => ({
    success: false,
    error: { ...expired, details: { ...expired.details, credential: "erpnext.api_key" } },
  }))
  const handle = await shop.place(order)
  await until(() => asked.length > 0)
  expect(asked).toMatchObject([
    {
      credential: "erpnext.api_key",
      code: "key_expired",
      step: "releaseInventory",
      stuck: true,
      workflow_id: order.workflow_id,
      order_id: order.order_id,
    },
  ])
  expect(world.reports.at(-1)?.status).toBe("stuck")
  world.heal("releaseInventory")
  await handle.signal("saga.retry")
  expect((await handle.result()).status).toBe("compensated")
})
