import { afterAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, number, rows } from "../src/database"
import { gatewayOf, type GatewayMessage } from "../src/gateway"
import { until } from "../src/http"
import type { PlacedOrder } from "../src/placed-order"
import { expectNothingLeftOver, expectOnce, expectWhole } from "./expectations"

const city = City.fromEnvironment()
const gateway = gatewayOf(city)
const services = city.shop("t_services")

afterAll(closeDatabases)

describe("what the gateway says about an order", () => {
  test("late, when the order is long placed: heard, and nothing changes", async () => {
    const order = await city.placeOrder({ vendors: 2 })
    expect(await order.outcome()).toBe("placed")
    const before = await order.everything()
    const captured = gateway.message("intent.captured", await payment(order))
    expect(await gateway.send(captured)).toMatchObject({ status: 200, body: { received: true, repeated: false } })
    await followed(captured)
    expect(await order.everything()).toEqual(before)
    await expectWhole(city, order, { vendors: 2 })
  })

  test("eight times at once: kept once, followed once", async () => {
    const order = await city.placeOrder({ vendors: 1 })
    const captured = gateway.message("intent.captured", await payment(order))
    const answers = await Promise.all(Array.from({ length: 8 }, () => gateway.send(captured)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(answers.filter(({ body }) => body.repeated === false)).toHaveLength(1)
    expect(await gateway.send(captured)).toMatchObject({ status: 200, body: { repeated: true } })
    await followed(captured)
    expect(await order.outcome()).toBe("placed")
    await expectWhole(city, order, { vendors: 1 })
    await expectOnce(order)
  })

  test("in the wrong order, before and while the order is placed: one charge, whole", async () => {
    const order = await city.placeOrder({ vendors: 3 })
    const data = await payment(order)
    const messages = (["intent.captured", "intent.requires_action", "intent.authorized"] as const).map((type) =>
      gateway.message(type, data),
    )
    for (const message of messages) expect((await gateway.send(message)).status).toBe(200)
    await Promise.all(messages.map(followed))
    expect(await order.outcome()).toBe("placed")
    await expectWhole(city, order)
    await expectOnce(order)
  })

  test("a decline that comes after the money was taken moves nothing back", async () => {
    const order = await city.placeOrder({ vendors: 1 })
    expect(await order.outcome()).toBe("placed")
    const before = await order.everything()
    const declined = gateway.message("intent.declined", await payment(order))
    expect((await gateway.send(declined)).status).toBe(200)
    await followed(declined)
    expect(await order.everything()).toEqual(before)
  })
})

describe("what is not the gateway's word is neither kept nor followed", () => {
  const unknown = { intent_id: "oin_unknown", payment_session_id: "payses_unknown", amount: 100, currency_code: "sar" }
  const now = () => Math.floor(Date.now() / 1_000)

  test.each([
    ["signed with another secret", { secret: "another secret, as long as the one that signs" }, 401],
    ["signed an hour ago", { signed_at: now() - 3_600 }, 401],
    ["signed for tomorrow", { signed_at: now() + 86_400 }, 401],
    ["changed after it was signed", { text: '{"id":"gw_changed","type":"intent.captured","data":{}}' }, 401],
    ["of a connector that is not installed", { connector: "nobody" }, 404],
    ["for a tenant that does not exist", { tenant: "t_nowhere" }, 403],
  ])("%s", async (_, sending, status) => {
    const message = gateway.message("intent.captured", unknown)
    const before = await number("select count(*) from cityos_webhook_inbox")
    const answer = await gateway.send(message, sending)
    expect(answer.status).toBe(status)
    expect(await number("select count(*) from cityos_webhook_inbox")).toBe(before)
  })

  test("about another tenant's payment: nothing follows", async () => {
    const order = await city.placeOrder({ vendors: 1 })
    expect(await order.outcome()).toBe("placed")
    const before = await order.everything()
    const foreign = gateway.message("intent.captured", await payment(order))
    expect((await gateway.send(foreign, { shop: services })).status).toBe(200)
    expect(await followed(foreign)).toBe("ignored")
    expect(await order.everything()).toEqual(before)
  })
})

test("nothing is left over", () => expectNothingLeftOver(city))

/** The order's payment in the gateway's words. */
async function payment(order: PlacedOrder): Promise<GatewayMessage["data"]> {
  const [session] = await rows<{ id: string; intent_id: string; amount: string; currency_code: string }>(
    `select s.id, i.id as intent_id, i.amount, i.currency_code from payment_session s
       join order_payment_collection o on o.payment_collection_id = s.payment_collection_id
       join cityos_offline_intent i on i.id = s.data->>'id' where o.order_id = $1`,
    [order.id],
  )
  if (!session) throw new Error(`order ${order.id} has no payment at the offline gateway`)
  const { id, intent_id, amount, currency_code } = session
  return { intent_id, payment_session_id: id, amount: Number(amount), currency_code }
}

/** Waits until the stored message was read and whatever it leads to was told. @returns `processed` or `ignored` */
function followed({ id }: GatewayMessage): Promise<string> {
  return until(`message ${id} to be followed`, async () => {
    const [kept] = await rows<{ id: string; status: string }>(
      "select id, status from cityos_webhook_inbox where external_id = $1",
      [id],
    )
    if (!kept || kept.status === "received") return null
    const open = await number(
      "select count(*) from cityos_event_outbox where aggregate_id = $1 and status not in ('delivered', 'discarded')",
      [kept.id],
    )
    return open === 0n ? kept.status : null
  })
}
