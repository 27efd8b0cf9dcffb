import { each, type Ask, type Call } from "./client"
import type { World } from "./world"

const WIDTH = 10

export interface Load {
  requests: number
  rows: number
  refused: string[]
  /** Rows that came back to another shop than their own. */
  foreign: string[]
}

interface Row {
  id: string
}

/** Two shops' lists and carts, turn by turn, more at once than the pool has connections. Every row that comes back is looked up. */
export async function interleave(
  ask: Ask,
  shops: readonly World[],
  regions: ReadonlyMap<string, string>,
  total: number,
  ownersOf: () => Promise<Map<string, string>>,
): Promise<Load> {
  const load: Load = { requests: 0, rows: 0, refused: [], foreign: [] }
  const returned: { shop: string; id: string }[] = []
  const turns = Array.from({ length: total }, (_, turn) => turn)
  await each(turns, WIDTH, async (turn) => {
    const shop = shops[turn % shops.length]
    if (!shop) return
    const { status, text } = await ask(callOf(turn >> 1, shop, regions.get(shop.id) ?? ""))
    load.requests += 1
    if (status !== 200) {
      load.refused.push(`${status} ${text.slice(0, 100)}`)
      return
    }
    const body = JSON.parse(text) as { products?: Row[]; cart?: Row }
    for (const { id } of [...(body.products ?? []), ...(body.cart ? [body.cart] : [])])
      returned.push({ shop: shop.id, id })
  })
  const owners = await ownersOf()
  load.rows = returned.length
  load.foreign = returned
    .filter(({ shop, id }) => owners.get(id) !== shop)
    .map(({ shop, id }) => `${id} came to ${shop}`)
  return load
}

function callOf(turn: number, shop: World, region_id: string): Call {
  const store = { "x-publishable-api-key": shop.key }
  // A new cart costs as much as ten lists: it is every sixth.
  if (turn % 6 === 5) return { method: "POST", path: "/store/carts", headers: store, body: { region_id } }
  if (turn % 2 === 0) return { method: "GET", path: "/store/products?limit=100&fields=id,title", headers: store }
  return { method: "GET", path: "/admin/products?limit=100&fields=id,title", headers: { authorization: shop.admin } }
}
