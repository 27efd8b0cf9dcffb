import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { copyCart } from "../src/cart-copies"
import { City, type OrderWish } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { makeGoods, makePart, openPlace, warehouse, type Part } from "../src/goods"
import { rushFor, twoProcesses, wreckage, type RushEnd } from "../src/rush"
import { ROUNDS, TIMEOUT_MS, WHOLE_MATRIX } from "./faults"

type Line = NonNullable<OrderWish["lines"]>[number]

const city = City.fromEnvironment()
const PLENTY = 100_000
let home: string
let before: Awaited<ReturnType<typeof wreckage>>

beforeAll(async () => {
  home = (await warehouse(city)).location_id
  before = await wreckage()
})
afterAll(async () => {
  expect(await wreckage()).toEqual(before)
  await closeDatabases()
})

const one = (variant_id: string): Line => ({ variant_id, quantity: 1 })
const cartOf = async (...lines: Line[]) => (await city.fillCart({ lines })).cart_id
const part = () => makePart(city, { [home]: PLENTY })

/** A race is prepared once and run as often as is asked for. */
function race(name: string, prepare: () => Promise<() => Promise<void>>): void {
  test(
    name,
    async () => {
      const run = await prepare()
      for (let round = 1; round <= ROUNDS; round += 1) {
        try {
          await run()
        } catch (cause) {
          throw new Error(`round ${round} of ${ROUNDS}: ${cause instanceof Error ? cause.message : ""}`, { cause })
        }
      }
    },
    TIMEOUT_MS,
  )
}

/** So many orders, everybody else told that it is sold out and of which lines, nothing counted that is not there. */
async function expectExact(end: RushEnd, winners: number, parts: readonly Part[]): Promise<void> {
  expect([end.won.length, end.orders.length]).toEqual([winners, winners])
  for (const { answer } of end.lost) {
    expect([answer.status, answer.body.code]).toEqual([409, "sold_out"])
    expect(answer.body.lines).not.toEqual([])
  }
  for (const each of parts) {
    const { stocked, reserved, live } = await each.count()
    expect(reserved).toBe(live)
    expect(reserved <= stocked).toBe(true)
  }
}

/** There is more now: who lost buys with the cart that he has. */
async function expectUsable({ lost }: RushEnd, each: Part): Promise<void> {
  const [loser] = lost
  await each.leave(1)
  const end = await rushFor([city], [loser?.cart_id ?? ""])
  expect(end.won).toEqual([loser?.cart_id])
}

// One process alone is in the tests of a shop without tenancy.
describe.each(WHOLE_MATRIX ? [1, 2] : [2])("with %s processes of Medusa", (processes) => {
  let cities: City[]
  beforeAll(async () => {
    cities = processes === 1 ? [city] : await twoProcesses(city)
  })

  race("200 buyers of the last piece: one has it, 199 are told and keep their carts", async () => {
    const last = await part()
    const template = await cartOf(one(await makeGoods(city, [[last, 1]])))
    return async () => {
      const carts = await copyCart(template, 200)
      await last.leave(1)
      const end = await rushFor(cities, carts)
      await expectExact(end, 1, [last])
      await expectUsable(end, last)
    }
  })

  race("kits that share a part, in one cart and in different ones", async () => {
    const [shared, box, bag] = [await part(), await part(), await part()]
    const kit = await makeGoods(city, [
      [shared, 2],
      [box, 1],
    ])
    const other = await makeGoods(city, [
      [shared, 2],
      [bag, 1],
    ])
    const templates = [await cartOf(one(kit)), await cartOf(one(other)), await cartOf(one(kit), one(other))]
    return async () => {
      const carts = await Promise.all(templates.map((template) => copyCart(template, 30)))
      await shared.leave(3)
      const end = await rushFor(cities, carts.flat())
      await expectExact(end, 1, [shared, box, bag])
    }
  })

  race("two lines of one thing", async () => {
    const thing = await part()
    const variant_id = await makeGoods(city, [[thing, 1]])
    const engraved = ["Layla", "Yousef"].map((name) => ({ ...one(variant_id), metadata: { name } }))
    const template = await cartOf(...engraved)
    return async () => {
      const carts = await copyCart(template, 60)
      await thing.leave(3)
      await expectExact(await rushFor(cities, carts), 1, [thing])
    }
  })

  race("two things bought in opposite order: nobody waits in a circle, all are sold", async () => {
    const [x, y] = [await part(), await part()]
    const [first, second] = [one(await makeGoods(city, [[x, 1]])), one(await makeGoods(city, [[y, 1]]))]
    const templates = [await cartOf(first, second), await cartOf(second, first)]
    return async () => {
      const [there = [], back = []] = await Promise.all(templates.map((template) => copyCart(template, 40)))
      await x.leave(5)
      await y.leave(5)
      // By pairs, so that both orders meet at both processes.
      const carts = there.flatMap((cart, pair) => (pair % 2 ? [cart, back[pair] ?? ""] : [back[pair] ?? "", cart]))
      await expectExact(await rushFor(cities, carts), 5, [x, y])
    }
  })

  race("several places: what any of them has is sold", async () => {
    const spread = await makePart(city, { [home]: PLENTY, [await openPlace(city)]: PLENTY })
    const template = await cartOf(one(await makeGoods(city, [[spread, 1]])))
    return async () => {
      const carts = await copyCart(template, 60)
      await spread.leave(2)
      await expectExact(await rushFor(cities, carts), 4, [spread])
    }
  })

  race("on back order everybody has it", async () => {
    const later = await part()
    const template = await cartOf(one(await makeGoods(city, [[later, 1]], { allow_backorder: true })))
    return async () => {
      const carts = await copyCart(template, 5)
      await later.leave(1)
      const { reserved } = await later.count()
      const { won, orders } = await rushFor(cities, carts)
      expect([won.length, orders.length]).toEqual([5, 5])
      expect(await later.count()).toEqual({ stocked: reserved + 1n, reserved: reserved + 5n, live: reserved + 5n })
    }
  })

  race("goods arrive in the middle: as many are sold as came in all", async () => {
    const arriving = await part()
    const { inventory_item_id } = arriving
    const template = await cartOf(one(await makeGoods(city, [[arriving, 1]])))
    /** As a clerk counts it, and as a script adds to it. */
    const arrive = async (crate: number) => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      const { stocked } = await arriving.count()
      const counted = { stocked_quantity: Number(stocked) + 1 }
      if (crate === 1) await city.admin(`/inventory-items/${inventory_item_id}/location-levels/${home}`, counted)
      else
        await rows(`update inventory_level set stocked_quantity = stocked_quantity + 1 where inventory_item_id = $1`, [
          inventory_item_id,
        ])
    }
    return async () => {
      const carts = await copyCart(template, 60)
      await arriving.leave(1)
      const { reserved } = await arriving.count()
      const arrivals = (async () => {
        for (const crate of [0, 1, 2]) await arrive(crate)
      })()
      const first = await rushFor(cities, carts)
      await arrivals
      const second = await rushFor(
        cities,
        first.lost.map(({ cart_id }) => cart_id),
      )
      const all = { ...second, won: [...first.won, ...second.won], orders: [...first.orders, ...second.orders] }
      await expectExact(all, 4, [arriving])
      expect(await arriving.count()).toEqual({ stocked: reserved + 4n, reserved: reserved + 4n, live: reserved + 4n })
    }
  })

  race("a coupon for three, and a campaign's budget for two: they are given away so often", async () => {
    const thing = await part()
    const lines = [one(await makeGoods(city, [[thing, 1]]))]
    const method = {
      type: "fixed",
      target_type: "items",
      allocation: "each",
      max_quantity: 1,
      value: 1,
      currency_code: "sar",
    }
    const make = async (code: string, more: object) => {
      const body = { code, type: "standard", status: "active", application_method: method, ...more }
      await city.admin("/promotions", body)
      return (await city.fillCart({ lines, coupons: [code] })).cart_id
    }
    const name = `RUSH${process.pid}P${processes}`
    const limited = await make(`${name}LIMIT`, { limit: 3 })
    const budget = { type: "usage", limit: 2 }
    const campaign = { name, campaign_identifier: name, budget }
    const budgeted = await make(`${name}BUDGET`, { campaign })
    return async () => {
      await rows("update promotion set used = 0 where code like $1", [`${name}%`])
      await rows(
        `update promotion_campaign_budget b set used = 0, raw_used = '{"value":"0","precision":20}' from promotion_campaign c
          where c.id = b.campaign_id and c.campaign_identifier = $1`,
        [name],
      )
      for (const [template, allowed] of [
        [limited, 3],
        [budgeted, 2],
      ] as const) {
        const { won, lost } = await rushFor(cities, await copyCart(template, 30))
        expect(won).toHaveLength(allowed)
        for (const { answer } of lost) expect([answer.status, answer.body.code]).toEqual([409, "promotion_exhausted"])
      }
    }
  })
})

race("one cart, ordered many times at once: one order, which everybody who asks again is given", async () => {
  const thing = await part()
  const template = await cartOf(one(await makeGoods(city, [[thing, 1]])))
  return async () => {
    const [cart_id = ""] = await copyCart(template, 1)
    await thing.leave(5)
    const { reserved } = await thing.count()
    const answers = await Promise.all(Array.from({ length: 20 }, () => city.complete(cart_id)))
    for (const { status, body } of answers) if (body.type !== "order") expect(status).toBe(409)
    const again = city.placed((await city.complete(cart_id)).body)
    expect([...new Set(answers.flatMap(({ body }) => body.order?.id ?? []))]).toEqual([again.id])
    expect(await thing.count()).toMatchObject({ reserved: reserved + 1n, live: reserved + 1n })
  }
})
