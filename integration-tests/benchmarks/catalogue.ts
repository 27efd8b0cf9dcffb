import { expectOk } from "../src/http"
import { interleave } from "./lib/interleave"
import type { Measurement, Settings } from "./lib/result"
import { inParallel } from "./lib/in-parallel"
import type { StockedShop } from "./shop/stock"
import { twoShops } from "./shop/two-shops"

const SHOPPERS = 8
const PAGE = 20
const PRODUCTS = 1_000
const FEWER = 200

/** Pages of the list and single products, with prices and stock, of plain Medusa and of ours. */
export async function catalogue({ quick }: Settings): Promise<Measurement> {
  const products = quick ? FEWER : PRODUCTS
  const { plain, ours, stop } = await twoShops(products)
  try {
    const comparison = await interleave(
      `store requests by ${SHOPPERS} shoppers over ${products} products`,
      [
        { name: "plain Medusa", cpu: plain.cpu, run: (amount, round) => browse(plain.shop, amount, round) },
        { name: "ours", cpu: ours.cpu, run: (amount, round) => browse(ours.shop, amount, round) },
      ],
      { rounds: quick ? 3 : 9, amount: quick ? 60 : 200, unit: "request" },
    )
    return {
      comparisons: [comparison],
      goals: [{ contender: "ours", measure: "cpu_ratio", at_least: 0.95 }],
      notes: ["Two lists of 20 products to one single product; CPU of the server and of Postgres."],
    }
  } finally {
    await stop()
  }
}

function browse(shop: StockedShop, amount: number, round: number): Promise<void> {
  const headers = { "x-publishable-api-key": shop.publishable_key }
  const fields = "fields=*variants.calculated_price,%2Bvariants.inventory_quantity"
  return inParallel(amount, SHOPPERS, (index) => {
    // The same requests in the same order in both shops.
    const at = (index * 37 + round * 101) % (shop.handles.length - PAGE)
    const which = index % 3 === 2 ? `handle=${shop.handles[at] ?? ""}` : `limit=${PAGE}&offset=${at}`
    return expectOk(`${shop.url}/store/products?region_id=${shop.region_id}&${which}&${fields}`, { headers })
  })
}
