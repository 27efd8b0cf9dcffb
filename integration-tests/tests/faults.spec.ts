import { afterAll, describe, expect, test } from "vitest"
import { City, type OrderWish, type Part, type PlacedOrder } from "../src/city"
import { closeDatabases, number } from "../src/database"
import { until } from "../src/http"
import { oneAtATime } from "../src/one-at-a-time"
import { expectBooks, expectWhole } from "./expectations"

const city = City.fromEnvironment()
const alone = oneAtATime()
/** An activity whose worker died is given to another when its attempt runs out: 30 s for most, 2 minutes for payments, 5 for deliveries. */
const PATIENCE_S = 320
const LONG = (PATIENCE_S + 180) * 1_000

afterAll(closeDatabases)

const KILLS: { part: Part; after: string; delayMs?: number }[] = [
  { part: "worker", after: "payment:captured" },
  { part: "worker", after: "inventory:reserved" },
  { part: "worker", after: "marketplace:split" },
  // Behind the answer of the delivery's activity: one attempt of it may take 5 minutes.
  { part: "worker", after: "logistics:delivery_created", delayMs: 60 },
  { part: "worker", after: "accounting:posted" },
  { part: "relay", after: "order:submitted" },
  { part: "medusa", after: "payment:captured" },
  { part: "payload", after: "accounting:capture_posted" },
]

// Each kill is done alone; the waits for what comes of it overlap.
describe.concurrent("a part dies in the middle of an order, and comes back", () => {
  test.each(KILLS)(
    "$part after $after: the order arrives, charged once",
    async ({ part, after, delayMs }) => {
      const order = await alone(async () => {
        await quiet()
        const placed = await city.placeOrder({ vendors: 3 })
        await city.kill(part, { order: placed, after, ...(delayMs && { delayMs }) })
        await city.restart(part)
        return placed
      })
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await alone(async () => {
        await expectWhole(city, order)
        await expectOnce(order)
      })
    },
    LONG,
  )

  test(
    "the relay dies as the order is placed: the event is delivered once it is back",
    async () => {
      const order = await alone(async () => {
        const { cart_id } = await city.fillCart({ vendors: 2 })
        await city.kill("relay")
        const { body } = await city.complete(cart_id)
        const placed = city.placed(body)
        expect(await placed.facts.events()).toMatchObject([{ status: "pending" }])
        await city.restart("relay")
        return placed
      })
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await alone(() => expectWhole(city, order, { vendors: 2 }))
    },
    LONG,
  )
})

describe.concurrent("payments that do not go as they should", () => {
  test(
    "a card declined at checkout: no order, and the cart can be paid otherwise",
    async () =>
      alone(async () => {
        const { cart_id } = await city.fillCart({ vendors: 2, payment: { method: "card", card: "tok_declined" } })
        const declined = await city.complete(cart_id)
        expect(declined.status).toBeLessThan(500)
        expect(declined.body.type).not.toBe("order")
        expect(declined.body.order).toBeUndefined()

        await city.choosePayment(cart_id, { method: "card", card: "tok_visa" })
        const order = city.placed((await city.complete(cart_id)).body)
        expect(await order.outcome()).toBe("placed")
        expect(await order.facts.gateway("capture")).toHaveLength(1)
      }),
    LONG,
  )

  test(
    "a card that is declined at the capture: the order fails and everything is undone",
    async () =>
      alone(async () => {
        const order = await city.placeOrder({ vendors: 3, payment: card("tok_authorize_then_decline_capture") })
        expect(await order.outcome()).toBe("placement_failed")
        const { facts } = order
        expect(await facts.gateway("capture")).toEqual([])
        expect(await facts.transactions()).toEqual([])
        expect(await facts.commission()).toBe(0n)
        expect((await facts.deliveries()).filter(({ status }) => status !== "cancelled")).toEqual([])
        expect(await facts.balances()).toEqual({})
        expect((await facts.mails()).filter(({ template }) => template === "order_confirmation")).toEqual([])
        expect(await order.statuses()).toContain("payment:capture_refused")
        await expectBooks(city)
      }),
    LONG,
  )

  test(
    "the gateway takes the money and the connection breaks: one charge",
    async () =>
      alone(async () => {
        const order = await city.placeOrder({ vendors: 2, payment: card("tok_timeout_after_effect") })
        expect(await order.outcome(110)).toBe("placed")
        await expectWhole(city, order, { vendors: 2 })
      }),
    LONG,
  )

  test(
    "a slow gateway: the order waits for it",
    async () =>
      alone(async () => {
        const order = await city.placeOrder({ vendors: 1, payment: card("tok_slow") })
        expect(await order.outcome()).toBe("placed")
        await expectWhole(city, order, { vendors: 1 })
      }),
    LONG,
  )

  test.each(["cash_on_delivery", "bank_transfer"] as const)(
    "%s: the order is placed, the money comes later",
    async (method) =>
      alone(async () => {
        const order = await city.placeOrder({ vendors: 2, payment: { method } })
        expect(await order.outcome()).toBe("placed")
        const statuses = await order.statuses()
        expect(statuses).toContain("payment:capture_deferred")
        expect(statuses).not.toContain("payment:captured")
        await expectWhole(city, order, { vendors: 2, captured: false })
      }),
    LONG,
  )
})

test("nothing is left over: no undelivered event, no unbalanced book", async () => {
  await until("an empty outbox", async () => ((await city.undelivered()).length === 0 ? true : null), { seconds: 40 })
  await expectBooks(city)
})

/** No other order is in motion, lest a kill that is meant for one hits another as well. */
const quiet = () =>
  until("no order in motion", async () => {
    const moved = await number(
      "select count(*) from cityos_order_status_history where created_at > now() - interval '2 seconds'",
    )
    return moved === 0n ? true : null
  })

const card = (token: string): NonNullable<OrderWish["payment"]> => ({ method: "card", card: token })

/** Nothing that was done twice left a second trace. */
async function expectOnce(order: PlacedOrder): Promise<void> {
  const statuses = await order.statuses()
  const once = statuses.filter((status) => status !== "logistics:created")
  expect(once).toEqual([...new Set(once)])
  const entries = await order.facts.entries()
  expect(new Set(entries.map(({ source_key }) => source_key)).size).toBe(entries.length)
  const mails = (await order.facts.mails()).map(({ template, to }) => `${template} ${to}`)
  expect(mails).toEqual([...new Set(mails)])
  expect(mails.filter((mail) => mail.startsWith("order_confirmation"))).toHaveLength(1)
  expect((await order.facts.events()).map(({ status }) => status)).toEqual(["delivered"])
}
