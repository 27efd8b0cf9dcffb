import { workflowId } from "@dakkah/contracts"
import { afterAll, beforeAll, expect, test } from "vitest"
import { capture } from "../src/workflows/orders/order-placement-inputs"
import { Shop } from "./support/shop"
import { BOOKED } from "./support/steps"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

test("a capture that runs already, on a trigger of its own, is waited for and then ensured: one charge", async () => {
  const { world, order } = shop.newOrder()
  let answer = (): void => undefined
  world.on("capturePaymentIntent", async ({ attempt }) => {
    if (attempt === 1) await new Promise<void>((resolve) => (answer = resolve))
    return undefined as never
  })
  const id = workflowId({ tenant_id: order.tenant_id, domain: "order", entity_id: order.order_id, action: "capture" })
  const capturing = world.called("capturePaymentIntent")
  const first = await shop.client.workflow.start("PaymentCaptureWorkflow", {
    workflowId: id,
    taskQueue: "payment-gateway",
    args: [capture(order)],
  })
  await capturing
  const handle = await shop.place(order)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(world.calls).toEqual(["capturePaymentIntent"])
  answer()
  await first.result()
  expect((await handle.result()).status).toBe("completed")
  expect(world.done().filter((name) => name === "capturePaymentIntent")).toHaveLength(1)
  expect(world.statuses()).toEqual(BOOKED)
})

test("a parent that is terminated takes no child with it: a capture that was begun is booked", async () => {
  const { world, order } = shop.newOrder()
  world.fail("recordTransaction", "NetworkError")
  const recording = world.called("recordTransaction")
  const handle = await shop.place(order)
  await recording
  await handle.terminate("by hand")
  world.heal("recordTransaction")
  const child = shop.client.workflow.getHandle(
    workflowId({ tenant_id: order.tenant_id, domain: "order", entity_id: order.order_id, action: "capture" }),
  )
  expect(await child.result()).toMatchObject({ status: "completed" })
  expect(world.done()).toEqual(expect.arrayContaining(["recordTransaction", "createAccountingEntry"]))
  expect(world.done()).not.toContain("reserveInventory")
})
