import { currencyExponent } from "@dakkah/contracts"
import { expect } from "vitest"
import type { City } from "../src/city"
import { until } from "../src/http"
import type { PlacedOrder } from "../src/placed-order"

/** After whatever happened: the order stands whole, was paid for once, and the books hold. */
export async function expectWhole(
  city: City,
  order: PlacedOrder,
  { vendors = 3, captured = true } = {},
): Promise<void> {
  const { facts } = order
  const [vendorOrders, deliveries, authorized, charges, transactions] = await Promise.all([
    facts.vendorOrders(),
    facts.deliveries(),
    facts.gateway("authorize"),
    facts.gateway("capture"),
    facts.transactions(),
  ])
  expect(vendorOrders).toHaveLength(vendors)
  expect(deliveries.map(({ vendor_order_id }) => vendor_order_id).sort()).toEqual(
    vendorOrders.map(({ id }) => id).sort(),
  )
  expect(authorized).toHaveLength(1)
  expect(charges).toHaveLength(captured ? 1 : 0)
  expect(transactions.map(({ reference }) => reference)).toEqual(captured ? ["capture"] : [])
  expect(await facts.gateway("refund")).toEqual([])
  const total = vendorOrders.reduce((sum, part) => sum + part.total, 0n)
  if (captured) expect(charges[0]?.amount).toBe(String(total))
  expect(await facts.commission()).toBe(vendorOrders.reduce((sum, part) => sum + part.commission_amount, 0n))
  expect(await facts.placement()).toBe("placed")
  await expectBooks(city, order)
}

/** After a placement that failed: nothing of it stands in stock, money, goods or books, and everybody is told the same. */
export async function expectUndone(city: City, order: PlacedOrder): Promise<void> {
  const { facts } = order
  expect(await facts.reservations()).toEqual([])
  expect((await facts.vendorOrders()).filter(({ status }) => status !== "cancelled")).toEqual([])
  expect((await facts.deliveries()).filter(({ status }) => status !== "cancelled")).toEqual([])
  expect(await facts.placement()).toBe("cancelled")
  expect(await facts.status()).toBe("canceled")
  // Never taken and given up, or taken and given back.
  const [intent, ...others] = await facts.intents()
  expect(others).toEqual([])
  expect(intent?.status).toBe(intent?.captured_amount === "0" ? "canceled" : "refunded")
  const [captured, refunded] = await Promise.all([facts.gateway("capture"), facts.gateway("refund")])
  expect(sumOf(captured)).toBe(sumOf(refunded))
  const moved = (await facts.transactions()).reduce((sum, { amount }) => sum + Number(amount), 0)
  expect(moved).toBe(0)
  expect(await facts.commission()).toBe(0n)
  expect(await facts.balances()).toEqual({})
  expect((await facts.mails()).filter(({ template }) => template === "order_confirmation")).toEqual([])
  const statuses = await order.statuses()
  expect(statuses).toContain("order:placement_failed")
  expect(statuses).not.toContain("order:placed")
  await expectBooks(city, order)
}

/** Nothing that was done twice left a second trace. */
export async function expectOnce(order: PlacedOrder): Promise<void> {
  const statuses = await order.statuses()
  const once = statuses.filter((status) => status !== "logistics:created")
  expect(once).toEqual([...new Set(once)])
  const entries = await order.facts.entries()
  expect(new Set(entries.map(({ source_key }) => source_key)).size).toBe(entries.length)
  const mails = (await order.facts.mails()).map(({ template, to }) => `${template} ${to}`)
  expect(mails).toEqual([...new Set(mails)])
  expect(mails.filter((mail) => mail.startsWith("order_confirmation"))).toHaveLength(1)
  // A relay that lost its database settles the event when its lease has run out.
  await until("the event to be delivered", async () => {
    const [event, ...more] = await order.facts.events()
    expect(more).toEqual([])
    return event?.status === "delivered" ? true : null
  })
}

export async function expectBooks(city: City, { shop }: Partial<Pick<PlacedOrder, "shop">> = {}): Promise<void> {
  expect(await city.ledger.sum()).toBe(0n)
  expect(await city.ledger.unbalanced()).toEqual([])
  const { audit, ledger } = await city.chains(shop)
  expect(audit).toMatchObject({ whole: true })
  expect(ledger).toMatchObject({ intact: true })
}

/** At the end of a file: every event was delivered, every saga has ended, the books hold. */
export async function expectNothingLeftOver(city: City): Promise<void> {
  await until("an empty outbox", async () => ((await city.undelivered()).length === 0 ? true : null), { seconds: 120 })
  expect(await city.unfinishedSagas()).toEqual([])
  await expectBooks(city)
}

/**
 * Whole minor units against the total that the store API answers in major units. Core does not round a total (15 % of 32.50 SAR is
 * 4.875), money does: they are half a minor unit apart at most.
 */
export function expectSameMoney(minor: bigint, major: number, currency_code: string): void {
  const exact = major * 10 ** currencyExponent(currency_code)
  expect(Math.abs(Number(minor) - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
}

const sumOf = (operations: { amount: string }[]): bigint =>
  operations.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
