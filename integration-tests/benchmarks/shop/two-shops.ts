import { City } from "../../src/city"
import { cpuOf } from "../lib/cpu"
import { pidOf, setting } from "../lib/running"
import { startPlain } from "./plain"
import { type StockedShop, stockShop } from "./stock"

export interface MeasuredShop {
  shop: StockedShop
  /** Of the server and of all of Postgres, which works for one shop at a time here. */
  cpu: () => number | null
}

/** The same stock in plain Medusa and in ours, on one Postgres; `stop` ends the plain one. */
export async function twoShops(
  products: number,
): Promise<{ plain: MeasuredShop; ours: MeasuredShop; stop: () => Promise<void> }> {
  const { url, token, child } = await startPlain()
  const city = City.fromEnvironment()
  const own = { url: setting("MEDUSA_URL"), token: await city.merchantToken() }
  const postgres = pidOf("postgres")
  return {
    plain: { shop: await stockShop({ url, token }, products), cpu: cpuOf(child.pid, postgres) },
    ours: { shop: await stockShop(own, products), cpu: cpuOf(pidOf("medusa"), postgres) },
    stop: () => child.stop(),
  }
}
