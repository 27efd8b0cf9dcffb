import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { CartFacts } from "../src/cart-facts"
import { canFreeze, freezeAfter } from "../src/frozen"
import { until } from "../src/http"
import { PATIENCE_S, TIMEOUT_MS, WHOLE_MATRIX } from "./faults"
import { expectNothingLeftOver, expectOnce, expectWhole } from "./expectations"

const city = City.fromEnvironment()

/** What the suite promises a buyer; the patience besides is for a machine that starts Medusa again and again meanwhile. */
const PROMISED_S = 180
/** More than a checkout commits; the test finds out where it ends. */
const STATEMENTS = 60
/** Some that hurt, and every one of them with `npm run faults`. */
const COMMITS = WHOLE_MATRIX ? Array.from({ length: STATEMENTS }, (_, index) => index + 1) : [2, 3, 5, 8, 9, 11, 12]

const COUPON = {
  code: "TEN-OFF",
  type: "standard",
  status: "active",
  limit: 1_000,
  campaign: {
    name: "Ten off",
    campaign_identifier: "ten-off",
    budget: { type: "usage", limit: 1_000 },
  },
  application_method: {
    type: "percentage",
    target_type: "items",
    allocation: "across",
    value: 10,
    currency_code: "sar",
  },
}

afterAll(closeDatabases)

/** The cart's own order, if it has one. */
const liveOrders = (cart_id: string) =>
  rows<{ id: string; display_id: number }>(
    `select id, display_id from "order" where metadata->>'cart_id' = $1 and deleted_at is null`,
    [cart_id],
  )

describe.skipIf(!canFreeze())("Medusa is killed right after a committed statement of a checkout", () => {
  const carts: { commits: number; cart_id: string; again: boolean }[] = []
  let ends = Infinity

  beforeAll(async () => {
    await city.admin("/promotions", COUPON)
    for (const commits of COMMITS) {
      if (commits > ends) break
      const { cart_id } = await city.fillCart({ vendors: 2, coupons: [COUPON.code] })
      const frozen = await freezeAfter(commits, () => city.complete(cart_id))
      if (!frozen) {
        ends = commits
        break
      }
      await city.kill("medusa")
      await city.restart("medusa")
      carts.push({ commits, cart_id, again: commits % 2 === 0 })
    }
  }, TIMEOUT_MS)

  test("it was killed in the middle of them", () => {
    expect(carts.length).toBeGreaterThan(4)
  })

  test(
    "a buyer who tries again has one order, whole; one who does not has it too, or gets everything back",
    async () => {
      for (const { cart_id, again } of carts) {
        if (!again) continue
        const answer = await city.complete(cart_id)
        expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200, body: { type: "order" } })
        const order = city.placed(answer.body)
        expect((await liveOrders(cart_id)).map(({ id }) => id)).toEqual([order.id])
        expect(await order.outcome(PATIENCE_S)).toBe("placed")
        await expectWhole(city, order, { vendors: 2 })
        await expectOnce(order)
      }
      for (const { cart_id, again } of carts) {
        if (again) continue
        await until(`cart ${cart_id} to be settled`, () => new CartFacts(cart_id).settled(), { seconds: PROMISED_S })
        const [order, ...others] = await liveOrders(cart_id)
        expect(others).toEqual([])
        if (order) {
          const placed = city.placed({ type: "order", order: { ...order, total: 0, currency_code: "sar" } })
          expect(await placed.outcome(PATIENCE_S)).toBe("placed")
          await expectWhole(city, placed, { vendors: 2 })
        } else {
          expect(await new CartFacts(cart_id).leftovers()).toEqual({ holding: [], completed: false, links: 0 })
        }
      }
    },
    TIMEOUT_MS,
  )

  test("no stock is held for an order that is not there, and no coupon was used by one", async () => {
    const adrift = await rows(
      `select r.id from reservation_item r where r.deleted_at is null and r.line_item_id is not null
         and not exists (select 1 from order_item i where i.item_id = r.line_item_id and i.deleted_at is null)`,
    )
    expect(adrift).toEqual([])
    const [used] = await rows<{ limit: string; budget: string; orders: string }>(
      `select p.used as "limit", b.used as budget, (select count(distinct o.id) from "order" o
         join order_item i on i.order_id = o.id join order_line_item_adjustment a on a.item_id = i.item_id
        where a.code = p.code and o.deleted_at is null) as orders
       from promotion p join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.code = $1`,
      [COUPON.code],
    )
    expect(Number(used?.orders)).toBeGreaterThan(0)
    expect([Number(used?.limit), Number(used?.budget)]).toEqual([Number(used?.orders), Number(used?.orders)])
  })

  test("nothing is left over", () => expectNothingLeftOver(city))
})
