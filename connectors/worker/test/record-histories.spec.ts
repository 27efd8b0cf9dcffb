import { writeFile } from "node:fs/promises"
import { historyToJSON } from "@temporalio/common/lib/proto-utils"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { historyPath, type HistoryName } from "./support/histories"
import { FAST } from "./support/orders"
import { Shop, until } from "./support/shop"

/** Run with RECORD_HISTORIES=1 after a change that was made with `patched`; commit what it writes beside the old ones. */
const record = process.env["RECORD_HISTORIES"] === "1"

describe.runIf(record)("record histories", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await Shop.open()
  })
  afterAll(() => shop?.close())

  const save = async (name: HistoryName, workflowId: string): Promise<void> => {
    const history = await shop.client.workflow.getHandle(workflowId).fetchHistory()
    const json = JSON.stringify(JSON.parse(historyToJSON(history)), null, 1)
    // Who ran it is no part of the story.
    await writeFile(historyPath(name), `${json.replaceAll(/"identity": "[^"]*"/g, '"identity": "worker"')}\n`)
  }
  const child = (id: string, action: string): string => id.replace(/placement$/, action)

  test("completed", async () => {
    const { order } = shop.newOrder({ tenant_id: "t_completed", order_id: "order_completed" })
    expect((await (await shop.place(order)).result()).status).toBe("completed")
    await save("order-placement.completed", order.workflow_id)
    await save("order-split.completed", child(order.workflow_id, "split"))
    await save("payment-capture.completed", child(order.workflow_id, "capture"))
  })

  test("compensated, money deferred", async () => {
    const { world, order } = shop.newOrder({ tenant_id: "t_compensated", order_id: "order_compensated" })
    world.refuse("createAccountingEntries")
    world.on("capturePaymentIntent", () => ({
      success: true,
      data: { payment_id: "pay_1", state: "deferred", captured_amount: 0, currency_code: "SAR", charge_id: null },
    }))
    expect((await (await shop.place(order)).result()).status).toBe("compensated")
    await save("order-placement.compensated", order.workflow_id)
    await save("payment-capture.deferred", child(order.workflow_id, "capture"))
  })

  test("declined", async () => {
    const { world, order } = shop.newOrder({ tenant_id: "t_declined", order_id: "order_declined" })
    world.refuse("capturePaymentIntent", "InsufficientFundsError", "insufficient_funds")
    expect((await (await shop.place(order)).result()).status).toBe("compensated")
    await save("order-placement.declined", order.workflow_id)
  })

  test("cancelled", async () => {
    const { world, order } = shop.newOrder({
      tenant_id: "t_cancelled",
      order_id: "order_cancelled",
      timings: { ...FAST, patience: 60_000 },
    })
    world.fail("reserveInventory", "NetworkError")
    const reserving = world.called("reserveInventory")
    const handle = await shop.place(order)
    await reserving
    await handle.signal("order.cancel_requested", { reason: "changed my mind" })
    expect((await handle.result()).status).toBe("cancelled")
    await save("order-placement.cancelled", order.workflow_id)
  })

  test("blocked, then settled", async () => {
    const { world, order } = shop.newOrder({
      tenant_id: "t_blocked",
      order_id: "order_blocked",
      timings: { ...FAST, block_poll_first: 500, block_poll_most: 60_000 },
    })
    world.blocks = [
      { source_key: "t/o/1", status_code: "inventory:shortfall", recorded_at: "2026-11-21T10:00:00.000Z" },
    ]
    let asked = 0
    world.on("findOrderBlocks", () => {
      asked += 1
      return undefined
    })
    const handle = await shop.place(order)
    // Asked by itself once more; then woken.
    await until(() => asked === 2)
    await new Promise((resolve) => setTimeout(resolve, 200))
    world.blocks = []
    await handle.signal("order.unblocked", { event_id: "evt_1" })
    expect((await handle.result()).status).toBe("completed")
    await save("order-placement.blocked", order.workflow_id)
    await save("payment-capture.blocked", child(order.workflow_id, "capture"))
  })

  test("stuck, then retried", async () => {
    const { world, order } = shop.newOrder({ tenant_id: "t_stuck", order_id: "order_stuck" })
    world.refuse("createDeliveryOrder").refuse("releaseInventory")
    const handle = await shop.place(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    world.heal("releaseInventory")
    await handle.signal("saga.retry")
    expect((await handle.result()).status).toBe("compensated")
    await save("order-placement.stuck-then-retried", order.workflow_id)
  })

  test("cancellation of a placed order", async () => {
    const { order } = shop.newOrder({ tenant_id: "t_gone", order_id: "order_gone" })
    await (await shop.place(order)).result()
    const cancellation = await shop.cancel(order)
    expect((await cancellation.result()).status).toBe("completed")
    await save("order-cancellation.completed", cancellation.workflowId)
  })

  test("cancellation that stops a placement, and one of a part that goes with it", async () => {
    const { world, order } = shop.newOrder({
      tenant_id: "t_stopped",
      order_id: "order_stopped",
      timings: { ...FAST, patience: 60_000 },
    })
    world.fail("reserveInventory", "NetworkError")
    const reserving = world.called("reserveInventory")
    await shop.place(order)
    await reserving
    const part = await shop.cancel(order, { whole: false })
    const rest = await shop.cancel(order, { cancellation_id: "ocn_2" })
    expect(await part.result()).toMatchObject({ output: { state: "superseded" } })
    expect(await rest.result()).toMatchObject({ output: { state: "cancelled" } })
    await save("order-cancellation.superseded", part.workflowId)
    await save("order-cancellation.placement-stopped", rest.workflowId)
  })

  test("cancellation that is stuck, then retried", async () => {
    const { world, order } = shop.newOrder({ tenant_id: "t_held", order_id: "order_held" })
    await (await shop.place(order)).result()
    world.refuse("cancelDeliveryOrder", "DataConflictError", "delivery_under_way")
    const cancellation = await shop.cancel(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    world.heal("cancelDeliveryOrder")
    await cancellation.signal("saga.retry", {})
    expect((await cancellation.result()).status).toBe("completed")
    await save("order-cancellation.stuck-then-retried", cancellation.workflowId)
  })

  test("health", async () => {
    const world = shop.renew("*")
    world.on("pingMedusa", () => ({ success: true, data: { system: "medusa", healthy: false, latency_ms: 1 } }))
    const workflowId = "health_check_recorded"
    const systems = ["medusa", "payload"].map((name) => ({
      name,
      health_endpoint: "",
      timeout_ms: 500,
      critical: true,
    }))
    await shop.client.workflow.execute("SystemHealthCheckWorkflow", {
      workflowId,
      taskQueue: "medusa-commerce",
      args: [{ workflow_id: workflowId, systems }],
    })
    await save("health-check.degraded", workflowId)
  })
})
