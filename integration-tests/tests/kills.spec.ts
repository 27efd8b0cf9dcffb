import { afterAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases } from "../src/database"
import { oneAtATime } from "../src/one-at-a-time"
import type { Part } from "../src/parts"
import { PATIENCE_S, TIMEOUT_MS, WHOLE_MATRIX } from "./faults"
import { expectNothingLeftOver, expectOnce, expectWhole } from "./expectations"

const city = City.fromEnvironment()
const alone = oneAtATime()

/** What WF-001 has committed, in its order, and the part whose death there hurts most. */
const BOUNDARIES: [after: string, part: Part][] = [
  ["order:submitted", "relay"],
  ["payment:captured", "worker"],
  ["payment:split", "medusa"],
  ["payment:commission_held", "payload"],
  ["payment:transaction_recorded", "worker"],
  ["accounting:capture_posted", "medusa"],
  ["inventory:reserved", "worker"],
  ["marketplace:split", "relay"],
  ["marketplace:commission_calculated", "worker"],
  ["marketplace:vendor_orders_created", "medusa"],
  ["logistics:delivery_created", "worker"],
  ["notification:vendors_notified", "payload"],
  ["accounting:posted", "worker"],
  ["order:placed", "medusa"],
  ["notification:confirmation_sent", "worker"],
]
const PARTS: Part[] = ["worker", "medusa", "payload", "relay"]
const KILLS = WHOLE_MATRIX
  ? BOUNDARIES.flatMap(([after]) => PARTS.map((part) => ({ part, after })))
  : BOUNDARIES.map(([after, part]) => ({ part, after }))

afterAll(closeDatabases)

// One part is killed at a time; the waits for what comes of it overlap.
describe.concurrent("a part dies in the middle of an order, and comes back", () => {
  test.each(KILLS)(
    "$part after $after: the order arrives, charged once",
    async ({ part, after }) => {
      const order = await alone(async () => {
        const placed = await city.placeOrder({ vendors: 3 })
        await city.kill(part, { order: placed, after })
        await city.restart(part)
        return placed
      })
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await alone(async () => {
        await expectWhole(city, order)
        await expectOnce(order)
      })
    },
    TIMEOUT_MS,
  )

  test(
    "the relay dies before the order is placed: the event is delivered once it is back",
    async () => {
      const order = await alone(async () => {
        const { cart_id } = await city.fillCart({ vendors: 2 })
        await city.kill("relay")
        const placed = city.placed((await city.complete(cart_id)).body)
        expect(await placed.facts.events()).toMatchObject([{ status: "pending" }])
        await city.restart("relay")
        return placed
      })
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await alone(() => expectWhole(city, order, { vendors: 2 }))
    },
    TIMEOUT_MS,
  )
})

test("nothing is left over", () => expectNothingLeftOver(city))
