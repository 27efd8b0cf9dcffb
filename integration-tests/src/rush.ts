import type { City, Completion } from "./city"
import { number, rows } from "./database"
import type { Answer } from "./http"
import { startTwin } from "./parts"

/** How a rush ended: who has an order, who was told why not. */
export interface RushEnd {
  /** Carts that are orders. */
  won: string[]
  /** Carts that are not, with the answer that their buyers got last. */
  lost: { cart_id: string; answer: Answer<Completion & { lines?: unknown[] }> }[]
  orders: string[]
}

/** How often a buyer tries again who is told that it may do. */
const PATIENCE = 10

/** Two processes of Medusa on the same database. */
export async function twoProcesses(city: City): Promise<City[]> {
  return [city, city.at(await startTwin("medusa"))]
}

/** All at once, every other buyer at every other process: "place order", again where the answer says that this may help. */
export async function rushFor(cities: readonly City[], carts: readonly string[]): Promise<RushEnd> {
  const ends = await Promise.all(
    carts.map(async (cart_id, buyer) => {
      const city = cities[buyer % cities.length] as City
      for (let attempt = 1; ; attempt += 1) {
        const answer = await city.complete(cart_id)
        if (answer.body.code !== "stock_changed" || attempt === PATIENCE) return { cart_id, answer }
      }
    }),
  )
  const won = ends.filter(({ answer }) => answer.body.type === "order")
  return {
    won: won.map(({ cart_id }) => cart_id),
    lost: ends.filter(({ answer }) => answer.body.type !== "order"),
    orders: [...new Set(won.map(({ answer }) => answer.body.order?.id ?? ""))],
  }
}

/** What must not be: orders that stand without having been placed, deadlocks in Postgres since it counts. */
export async function wreckage(): Promise<{ ghosts: string[]; deadlocks: bigint }> {
  const ghosts = await rows<{ id: string }>(
    `select o.id from "order" o where o.deleted_at is null and o.canceled_at is null
       and not exists (select 1 from cityos_order_placement p where p.order_id = o.id) order by o.id`,
  )
  return {
    ghosts: ghosts.map(({ id }) => id),
    deadlocks: await number("select deadlocks from pg_stat_database where datname = current_database()"),
  }
}
