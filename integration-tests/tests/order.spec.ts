import { currencyExponent } from "@dakkah/contracts"
import { afterAll, describe, expect, test } from "vitest"
import { City, type OrderWish } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { until } from "../src/http"
import type { PlacedOrder } from "../src/placed-order"
import { expectBooks, expectSameMoney, expectWhole } from "./expectations"

const city = City.fromEnvironment()

const ORDERS: { what: string; wish: OrderWish; vendors: number; currency: "sar" | "kwd" | "usd" }[] = [
  {
    what: "three vendors in riyals, with Arabic and emoji in the address",
    wish: {
      vendors: 3,
      quantity: 3,
      address: {
        first_name: "نورة",
        last_name: "آل سعود 🌴",
        address_1: "برج الميناء 🏙️ ، الطابق ٧",
        address_2: "خلف المسجد",
        company: "شركة الدكّة 👩‍👩‍👧",
      },
    },
    vendors: 3,
    currency: "sar",
  },
  {
    what: "one vendor in dinars, which have three decimals",
    wish: { vendors: 1, quantity: 7, currency: "kwd" },
    vendors: 1,
    currency: "kwd",
  },
  { what: "two vendors in dollars, sent abroad", wish: { vendors: 2, currency: "usd" }, vendors: 2, currency: "usd" },
]

afterAll(closeDatabases)

describe.each(ORDERS)("an order: $what", ({ wish, vendors, currency }) => {
  let order: PlacedOrder

  test("is placed, whole and paid for once", async () => {
    order = await city.placeOrder(wish)
    expect(await order.outcome()).toBe("placed")
    await expectWhole(city, order, { vendors })
  })

  test("is the sum of its parts to the last minor unit", async () => {
    const parts = await order.facts.vendorOrders()
    const items = await order.facts.items()
    expectSameMoney(
      parts.reduce((sum, part) => sum + part.total, 0n),
      order.total,
      currency,
    )
    for (const part of parts) {
      expect(part.currency_code).toBe(currency)
      expect(part.item_total - part.discount_total + part.tax_total + part.shipping_total).toBe(part.total)
      expect(part.commission_amount + part.payable_amount).toBe(part.total)
      const own = items.filter(({ vendor_order_id }) => vendor_order_id === part.id)
      expect(own.reduce((sum, item) => sum + item.subtotal, 0n)).toBe(part.item_total)
      expect(own.reduce((sum, item) => sum + item.commission_amount, 0n)).toBe(part.commission_amount)
      for (const item of own) {
        expect(item.subtotal - item.discount_total + item.tax_total).toBe(item.total)
        expect(item.commission_amount).toBeLessThanOrEqual(item.subtotal)
      }
    }
    expect(currencyExponent(currency)).toBe(currency === "kwd" ? 3 : 2)
  })

  test("sends each mail once", async () => {
    const mails = await until("the mails", async () => {
      const sent = await order.facts.mails()
      return sent.length > vendors ? sent : null
    })
    const count = (template: string) => mails.filter((mail) => mail.template === template).length
    expect(count("order_confirmation")).toBe(1)
    expect(count("vendor_new_order")).toBe(vendors)
    expect(mails).toHaveLength(vendors + 1)
    expect(mails.every(({ status }) => status === "sent")).toBe(true)
  })

  test("tells its story in order", async () => {
    const statuses = await order.statuses()
    const story = [
      "order:submitted",
      "payment:captured",
      "inventory:reserved",
      "marketplace:split",
      "logistics:delivery_created",
      "accounting:posted",
      "order:placed",
    ]
    expect(statuses.filter((status) => story.includes(status))).toEqual(story)
    expect((await order.timeline()).every(({ severity }) => severity === "info")).toBe(true)
  })
})

test("the address of an order is stored letter by letter", async () => {
  const address = { first_name: "لَيلى‎", last_name: "𐎁 🧿", address_1: "شارع ٧ – «الميناء»", city: "دكّة" }
  const order = await city.placeOrder({ vendors: 1, address })
  const { order: kept } = await city.admin<{ order: { shipping_address: Record<string, string> } }>(
    `/orders/${order.id}?fields=id,*shipping_address`,
  )
  expect(kept.shipping_address).toMatchObject(address)
  expect(await order.outcome()).toBe("placed")
})

test("the same order.placed delivered again changes nothing", async () => {
  const order = await city.placeOrder({ vendors: 2 })
  expect(await order.outcome()).toBe("placed")
  const before = await order.everything()

  const [event] = await order.facts.events()
  await rows(
    "update cityos_event_outbox set status = 'pending', processed_at = null, next_retry_at = null, available_at = now() where id = $1",
    [event?.id],
  )
  await until("the event delivered again", async () =>
    (await order.facts.events())[0]?.status === "delivered" ? true : null,
  )
  expect(await order.everything()).toEqual(before)
  await expectWhole(city, order, { vendors: 2 })
})

test("two shops of the city, one order each: each has its own numbers and its own books", async () => {
  const services = city.shop("t_services")
  const order = await city.placeOrder({ vendors: 1 }, services)
  expect(await order.outcome()).toBe("placed")
  const [row] = await rows<{ tenant_id: string }>(`select tenant_id from "order" where id = $1`, [order.id])
  expect(row?.tenant_id).toBe("t_services")
  await expectBooks(city)
})
