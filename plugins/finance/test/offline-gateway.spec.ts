import { knex as createKnex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { OfflineGateway } from "../src/modules/offline-gateway/gateway"
import { Migration20261121131743 } from "../src/modules/offline-gateway/migrations/Migration20261121131743"
import { createDatabase, type TestDatabase } from "./database"

let database: TestDatabase
let knex: Knex
let gateway: OfflineGateway
let counter = 0

beforeAll(async () => {
  database = await createDatabase([Migration20261121131743], 2)
  knex = createKnex({ client: "pg", connection: database.url, pool: { min: 0, max: 10 } })
  gateway = new OfflineGateway(knex)
})
afterAll(async () => {
  await knex.destroy()
  await database.drop()
})

const intent = (card: string | null = "tok_visa", amount = 10_000n) =>
  gateway.createIntent({
    amount,
    currency_code: "SAR",
    method: card === null ? "bank_transfer" : "card",
    card,
    payment_session_id: `payses_${(counter += 1)}`,
  })
const moved = async (id: string, kind: string) =>
  BigInt((await knex("cityos_offline_operation").where({ intent_id: id, kind }).sum("amount as total"))[0]?.total ?? 0)

describe("the offline gateway", () => {
  test("one session has one intent", async () => {
    const payment_session_id = "payses_same"
    const input = { amount: 5n, currency_code: "SAR", method: "card", card: "tok_visa", payment_session_id } as const
    expect((await gateway.createIntent(input)).id).toBe((await gateway.createIntent(input)).id)
  })

  test("twenty captures at once move the money once", async () => {
    const { id } = await intent()
    await gateway.authorize(id)
    const captured = await Promise.all(Array.from({ length: 20 }, () => gateway.capture(id)))
    expect(new Set(captured.map(({ charge_id }) => charge_id)).size).toBe(1)
    expect(captured.every(({ status, captured_amount }) => status === "captured" && captured_amount === 10_000)).toBe(
      true,
    )
    expect(await moved(id, "capture")).toBe(10_000n)
  })

  test("captures in parts up to what is authorised, refunds in parts up to what is captured", async () => {
    const { id } = await intent()
    await gateway.authorize(id)
    expect(await gateway.capture(id, 3_000n)).toMatchObject({ status: "partially_captured", captured_amount: 3_000 })
    expect(await gateway.capture(id, 10_000n)).toMatchObject({ status: "captured", captured_amount: 10_000 })
    await expect(gateway.capture(id, 10_001n)).rejects.toThrow(/more than the 0 that are left/)
    expect(await gateway.refund(id, 4_000n)).toMatchObject({ refunded_amount: 4_000, status: "captured" })
    expect(await gateway.refund(id, 4_000n)).toMatchObject({ refunded_amount: 4_000 })
    expect(await gateway.refund(id, 10_000n)).toMatchObject({ refunded_amount: 10_000, status: "refunded" })
    await expect(gateway.refund(id, 10_001n)).rejects.toThrow(/more than the 0 that are left/)
    expect(await moved(id, "refund")).toBe(10_000n)
  })

  test.each([
    ["tok_declined", /^insufficient_funds/],
    ["tok_fraud", /^fraud_detected/],
    ["tok_from_a_dream", /^unknown_card/],
  ])("%s is declined, again when asked again", async (card, message) => {
    const { id } = await intent(card)
    await expect(gateway.authorize(id)).rejects.toThrow(message)
    await expect(gateway.authorize(id)).rejects.toThrow(message)
    expect(await gateway.retrieve(id)).toMatchObject({ status: "declined", authorized_amount: 0 })
  })

  test("a declined shopper takes another card", async () => {
    const { id } = await intent("tok_declined")
    await expect(gateway.authorize(id)).rejects.toThrow()
    await gateway.updateIntent(id, { card: "tok_visa" })
    expect(await gateway.authorize(id)).toMatchObject({ status: "authorized", authorized_amount: 10_000 })
  })

  test("a card that authorises and declines the capture", async () => {
    const { id } = await intent("tok_authorize_then_decline_capture")
    await gateway.authorize(id)
    await expect(gateway.capture(id)).rejects.toThrow(/^insufficient_funds/)
    expect(await gateway.retrieve(id)).toMatchObject({ status: "authorized", captured_amount: 0 })
  })

  test("a time-out after the effect: asked again, the answer is the charge that was made", async () => {
    const { id } = await intent("tok_timeout_after_effect")
    await gateway.authorize(id)
    await expect(gateway.capture(id)).rejects.toThrow(/gateway_timeout/)
    const captured = await gateway.capture(id)
    expect(captured).toMatchObject({ status: "captured", captured_amount: 10_000 })
    expect(await moved(id, "capture")).toBe(10_000n)
  })

  test("a slow card takes two seconds", async () => {
    const { id } = await intent("tok_slow")
    const started = Date.now()
    await gateway.authorize(id)
    expect(Date.now() - started).toBeGreaterThanOrEqual(1_990)
  })

  test("cancelling gives up what was authorised, not what was captured", async () => {
    const open = await intent()
    await gateway.authorize(open.id)
    expect((await gateway.cancel(open.id)).status).toBe("canceled")
    await expect(gateway.capture(open.id)).rejects.toThrow(/more than the 0 that are left/)
    const paid = await intent()
    await gateway.authorize(paid.id)
    await gateway.capture(paid.id)
    expect((await gateway.cancel(paid.id)).status).toBe("captured")
  })
})
