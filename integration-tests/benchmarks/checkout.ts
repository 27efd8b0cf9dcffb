import { randomUUID } from "node:crypto"
import { expectOk } from "../src/http"
import { interleave } from "./lib/interleave"
import type { Measurement, Settings } from "./lib/result"
import { inParallel } from "./lib/in-parallel"
import type { StockedShop } from "./shop/stock"
import { twoShops } from "./shop/two-shops"

const SHOPPERS = 4
const LINES = 3
const PRODUCTS = 200

/** Whole checkouts of three lines, from the empty cart to the order, of plain Medusa and of ours. */
export async function checkout({ quick }: Settings): Promise<Measurement> {
  const { plain, ours, stop } = await twoShops(PRODUCTS)
  try {
    const comparison = await interleave(
      `checkouts of ${LINES} lines by ${SHOPPERS} shoppers`,
      [
        { name: "plain Medusa", cpu: plain.cpu, run: (amount, round) => buy(plain.shop, amount, round) },
        { name: "ours", cpu: ours.cpu, run: (amount, round) => buy(ours.shop, amount, round) },
      ],
      { rounds: quick ? 3 : 7, amount: quick ? 8 : 16, unit: "checkout" },
    )
    return {
      comparisons: [comparison],
      goals: [{ contender: "ours", measure: "cpu_ratio", at_least: 0.9 }],
      notes: [
        "Core's manual payment in both. Ours also splits the order, freezes its commission and writes its events; the relay and the worker do not run, so what follows an order is not in the figures.",
      ],
    }
  } finally {
    await stop()
  }
}

const ADDRESS = {
  first_name: "Layla",
  last_name: "Haddad",
  address_1: "Harbour Road 1",
  city: "Dakkah",
  country_code: "ae",
  postal_code: "12345",
}

function buy(shop: StockedShop, amount: number, round: number): Promise<void> {
  return inParallel(amount, SHOPPERS, async (index) => {
    const headers = { "x-publishable-api-key": shop.publishable_key }
    const ask = <T>(path: string, body?: unknown) => expectOk<T>(`${shop.url}/store${path}`, { headers, body })
    const { region_id, shipping_option_id: option_id, variants } = shop
    const email = `${randomUUID()}@example.com`
    const { cart } = await ask<{ cart: { id: string } }>("/carts", { region_id, email })
    for (let line = 0; line < LINES; line += 1) {
      const variant_id = variants[(index * 7 + round * 13 + line * 31) % variants.length]
      await ask(`/carts/${cart.id}/line-items`, { variant_id, quantity: 1 })
    }
    await ask(`/carts/${cart.id}`, { shipping_address: ADDRESS, billing_address: ADDRESS })
    await ask(`/shipping-options?cart_id=${cart.id}`)
    await ask(`/carts/${cart.id}/shipping-methods`, { option_id })
    const { payment_collection } = await ask<{ payment_collection: { id: string } }>("/payment-collections", {
      cart_id: cart.id,
    })
    const session = { provider_id: "pp_system_default" }
    await ask(`/payment-collections/${payment_collection.id}/payment-sessions`, session)
    const { type } = await ask<{ type: string }>(`/carts/${cart.id}/complete`, {})
    if (type !== "order") throw new Error(`cart ${cart.id} was not completed`)
  })
}
