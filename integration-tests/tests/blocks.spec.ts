import { afterAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { until } from "../src/http"
import { oneAtATime } from "../src/one-at-a-time"
import type { PlacedOrder } from "../src/placed-order"
import { expectNothingLeftOver, expectOnce, expectWhole } from "./expectations"
import { PATIENCE_S, TIMEOUT_MS } from "./faults"

const city = City.fromEnvironment()
const alone = oneAtATime()

afterAll(closeDatabases)

/** What a merchant writes on an order's timeline; answers the source key of the newest entry. */
async function note(order: PlacedOrder, entry: Record<string, unknown>): Promise<string> {
  const { entries } = await city.admin<{ entries: { module: string; source_key: string }[] }>(
    `/orders/${order.id}/timeline`,
    entry,
    order.shop,
  )
  const mine = entries.filter(({ module }) => module === "manual")
  return mine.at(-1)?.source_key ?? ""
}

const saga = async (order: PlacedOrder): Promise<{ status: string; reason: string | null } | undefined> => {
  const [found] = await rows<{ status: string; reason: string | null }>(
    "select status, reason from cityos_saga where subject_id = $1 and workflow = 'OrderPlacementWorkflow'",
    [order.id],
  )
  return found
}

describe("an order that is blocked on its timeline", () => {
  test(
    "is neither billed nor shipped until a merchant settles it; then at once",
    async () => {
      await alone(async () => {
        // Dead while the order comes in, so that the block is there first.
        await city.kill("worker")
        const order = await city.placeOrder({ vendors: 2 })
        const block = await note(order, {
          text: "The buyer asks to wait",
          status: "under_review",
          severity: "blocking",
        })
        await city.restart("worker")
        const waits = await until("the saga to pause", async () => {
          const found = await saga(order)
          return found?.status === "paused" ? found : null
        })
        expect(waits.reason).toContain("blocked by manual:under_review")
        expect(await order.facts.gateway("capture")).toEqual([])
        expect(await order.facts.deliveries()).toEqual([])

        await note(order, { text: "Go on", status: "reviewed", closes: [block] })
        expect(await order.outcome(PATIENCE_S)).toBe("placed")
        await expectWhole(city, order, { vendors: 2 })
        await expectOnce(order)
      })
    },
    TIMEOUT_MS,
  )

  test("nothing is left over", () => expectNothingLeftOver(city))
})
