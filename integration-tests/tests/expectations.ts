import { currencyExponent } from "@dakkah/contracts"
import { expect } from "vitest"
import type { City, PlacedOrder } from "../src/city"

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
  await expectBooks(city)
}

export async function expectBooks(city: City): Promise<void> {
  expect(await city.ledger.sum()).toBe(0n)
  expect(await city.ledger.unbalanced()).toEqual([])
  const { audit, ledger } = await city.chains()
  expect(audit).toMatchObject({ whole: true })
  expect(ledger).toMatchObject({ intact: true })
}

/**
 * Whole minor units against the total that the store API answers in major units. Core does not round a total (15 % of 32.50 SAR is
 * 4.875), money does: they are half a minor unit apart at most.
 */
export function expectSameMoney(minor: bigint, major: number, currency_code: string): void {
  const exact = major * 10 ** currencyExponent(currency_code)
  expect(Math.abs(Number(minor) - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
}
