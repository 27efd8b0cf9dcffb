import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { FAST } from "./support/orders"
import { Shop } from "./support/shop"
import { BOOKED } from "./support/steps"
import { ADDRESS } from "./support/temporal"

const QUEUE = "fleetbase-logistics"
let shop: Shop
let doomed: ChildProcess | undefined
beforeAll(async () => {
  shop = await Shop.open({ without: [QUEUE] })
})
afterAll(async () => {
  doomed?.kill("SIGKILL")
  await shop?.close()
})

/** A process with a worker of its own. Resolves once it holds the step. */
function takenBy(activity: string): Promise<ChildProcess> {
  const child = fork(join(__dirname, "support", "doomed-worker.mjs"), [ADDRESS, inject("namespace"), QUEUE, activity], {
    silent: true,
  })
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child))
    child.once("exit", (code) => reject(new Error(`the doomed worker ended early (${code})`)))
  })
}

test("a worker is killed with a delivery in its hands: another one goes on within 15 s, not after 5 minutes", async () => {
  const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 60_000 } })
  const taken = takenBy("createDeliveryOrdersPerVendor")
  const handle = await shop.place(order)
  doomed = await taken
  doomed.removeAllListeners("exit").kill("SIGKILL")
  const killed = Date.now()
  const delivered = world.called("createDeliveryOrdersPerVendor")
  await shop.startQueues([QUEUE])
  await delivered
  expect(Date.now() - killed).toBeLessThan(15_000)
  expect((await handle.result()).status).toBe("completed")
  expect(world.statuses()).toEqual(BOOKED)
}, 60_000)

test("a step that is slow, not dead, is left alone: it is asked for once", async () => {
  const { world, order } = shop.newOrder({ timings: { ...FAST, heartbeat: 1_000 } })
  world.on("reserveInventory", async () => {
    await new Promise((resolve) => setTimeout(resolve, 3_500))
    return undefined as never
  })
  expect((await (await shop.place(order)).result()).status).toBe("completed")
  expect(world.calls.filter((name) => name === "reserveInventory")).toHaveLength(1)
})
