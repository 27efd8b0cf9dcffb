import { createRequire } from "node:module"
import path from "node:path"
import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { coreDatabase, type CoreDatabase } from "../../test/core-database"
import { shortfallsOf, soldOut } from "./shortfalls"

const LINKS = `
create table order_cart (order_id text, cart_id text, deleted_at timestamptz);
create table product_variant (id text, title text, manage_inventory boolean, allow_backorder boolean);
create table product_variant_inventory_item (variant_id text, inventory_item_id text, required_quantity numeric, deleted_at timestamptz);
create table sales_channel_stock_location (sales_channel_id text, stock_location_id text, deleted_at timestamptz)`

/** Core's own choice of a place for each line. */
const fromCore = createRequire(createRequire(__filename).resolve("@medusajs/medusa/package.json"))
const { prepareConfirmInventoryInput } = fromCore(
  path.join(path.dirname(fromCore.resolve("@medusajs/core-flows")), "cart/utils/prepare-confirm-inventory-input.js"),
) as { prepareConfirmInventoryInput: (data: unknown) => { items: CoreReservation[] } }

interface CoreReservation {
  inventory_item_id: string
  required_quantity: number
  quantity: number
  location_ids: string[]
}

type Parts = Record<string, number>
const VARIANTS: Record<string, Parts> = {
  tea: { leaf: 1 },
  cup: { clay: 1 },
  set: { leaf: 2, clay: 1 },
  pair: { leaf: 1, clay: 2 },
}

interface Case {
  lines: { variant: string; quantity: number }[]
  /** Available by place and item; an item that a place has no level of is absent. */
  places: Parts[]
}

let database: CoreDatabase
let connection: Knex
let carts = 0

beforeAll(async () => {
  database = await coreDatabase(["inventory", "cart"], { tenanted: false, tables: LINKS })
  connection = knex({ client: "pg", connection: { ...database.app.options } as never })
})
afterAll(async () => {
  await connection.destroy()
  await database.close()
})

/** Writes a case under names of its own, and answers its cart. */
async function write({ lines, places }: Case, { backorder = false, decoy = 0 } = {}): Promise<string> {
  const id = `c${(carts += 1)}`
  const own = (name: string) => `${name}_${id}`
  const { owner } = database
  const bulk = (table: string, rows: readonly object[]) =>
    owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ])
  const set = async (table: string, rows: Record<string, unknown>[]) => {
    for (const row of rows) {
      const names = Object.keys(row).map((name) => `"${name}"`)
      await owner.query(
        `insert into ${table} (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
        Object.values(row),
      )
    }
  }
  await set(
    "inventory_item",
    ["leaf", "clay"].map((item) => ({ id: own(item) })),
  )
  await set(
    "product_variant",
    Object.keys(VARIANTS).map((name) => ({
      id: own(name),
      title: name,
      manage_inventory: true,
      allow_backorder: backorder,
    })),
  )
  const links = Object.entries(VARIANTS).flatMap(([variant, parts]) =>
    Object.entries(parts).map(([item, required_quantity]) => ({
      variant_id: own(variant),
      inventory_item_id: own(item),
      required_quantity,
    })),
  )
  await bulk("product_variant_inventory_item", links)
  const zero = { value: "0", precision: 20 }
  const level = (place: string, item: string, available: number) => ({
    id: own(`${place}_${item}`),
    inventory_item_id: own(item),
    location_id: own(place),
    stocked_quantity: available + 3,
    reserved_quantity: 3,
    raw_stocked_quantity: zero,
    raw_reserved_quantity: zero,
    raw_incoming_quantity: zero,
  })
  await set(
    "inventory_level",
    places.flatMap((parts, place) =>
      Object.entries(parts).map(([item, available]) => level(`p${place}`, item, available)),
    ),
  )
  if (decoy)
    await set(
      "inventory_level",
      ["leaf", "clay"].map((item) => level("elsewhere", item, decoy)),
    )
  await bulk(
    "sales_channel_stock_location",
    places.map((_, place) => ({ sales_channel_id: own("sc"), stock_location_id: own(`p${place}`) })),
  )
  await set("cart", [{ id: own("cart"), currency_code: "sar", sales_channel_id: own("sc") }])
  await set(
    "cart_line_item",
    lines.map(({ variant, quantity }, line) => ({
      id: own(`line${line}`),
      cart_id: own("cart"),
      title: variant,
      product_title: "Dallah",
      variant_title: variant,
      variant_id: own(variant),
      quantity,
      unit_price: 1,
      raw_unit_price: zero,
      created_at: new Date(line * 1_000),
    })),
  )
  return own("cart")
}

/** Whether core's reservation would go through, were it to look at the places in this order. */
function coreReserves({ lines, places }: Case, order: readonly number[]): boolean {
  const variants = [...new Set(lines.map(({ variant }) => variant))].map((id) => ({
    id,
    manage_inventory: true,
    allow_backorder: false,
    inventory_items: Object.entries(VARIANTS[id] ?? {}).map(([item, required_quantity]) => ({
      inventory_item_id: item,
      variant_id: id,
      required_quantity,
      inventory: {
        location_levels: order.flatMap((place) => {
          const available = places[place]?.[item]
          return available === undefined
            ? []
            : [
                {
                  location_id: `p${place}`,
                  stocked_quantity: available,
                  reserved_quantity: 0,
                  stock_locations: [{ id: `p${place}`, sales_channels: [{ id: "sc" }] }],
                },
              ]
        }),
      },
    })),
  }))
  const items = lines.map(({ variant, quantity }, line) => ({ id: `line${line}`, variant_id: variant, quantity }))
  let reservations: CoreReservation[]
  try {
    reservations = prepareConfirmInventoryInput({ input: { sales_channel_id: "sc", variants, items } }).items
  } catch {
    return false
  }
  const taken = new Map<string, number>()
  for (const { inventory_item_id, required_quantity, quantity, location_ids } of reservations) {
    const key = `${location_ids[0]}/${inventory_item_id}`
    taken.set(key, (taken.get(key) ?? 0) + required_quantity * quantity)
  }
  return [...taken].every(([key, quantity]) => {
    const [place = "", item = ""] = key.split("/")
    return (places[Number(place.slice(1))]?.[item] ?? 0) >= quantity
  })
}

const orders = (count: number): number[][] =>
  count === 0
    ? [[]]
    : orders(count - 1).flatMap((order) =>
        Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
      )

const anyCase: fc.Arbitrary<Case> = fc.record({
  lines: fc.array(
    fc.record({ variant: fc.constantFrom(...Object.keys(VARIANTS)), quantity: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  places: fc.array(fc.dictionary(fc.constantFrom("leaf", "clay"), fc.integer({ min: -1, max: 9 })), {
    minLength: 1,
    maxLength: 3,
  }),
})

describe("beside core's own choice of places", () => {
  test("what is short at first sight fails in every order of places; what is not short for certain succeeds in every one", async () => {
    const seen = { short: 0, fine: 0 }
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const cart = await write(one, { decoy: 50 })
        const outcomes = orders(one.places.length).map((order) => coreReserves(one, order))
        if ((await shortfallsOf(connection, cart)).length > 0) {
          seen.short += 1
          expect(outcomes).not.toContain(true)
        }
        if ((await shortfallsOf(connection, cart, { certain: true })).length === 0) {
          seen.fine += 1
          expect(outcomes).not.toContain(false)
        }
      }),
      { numRuns: 150 },
    )
    expect(Math.min(seen.short, seen.fine)).toBeGreaterThan(20)
  }, 120_000)

  test("with one place both are the same, and both are right", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCase.map(({ lines, places }) => ({ lines, places: places.slice(0, 1) })),
        async (one) => {
          const cart = await write(one)
          const succeeds = coreReserves(one, [0])
          for (const certain of [false, true])
            expect([certain, (await shortfallsOf(connection, cart, { certain })).length === 0]).toEqual([
              certain,
              succeeds,
            ])
        },
      ),
      { numRuns: 100 },
    )
  }, 120_000)
})

describe("what a shopper is told", () => {
  test("the lines that are short, what is left for each after those before it", async () => {
    const lines = [
      { variant: "tea", quantity: 2 },
      { variant: "set", quantity: 2 },
      { variant: "cup", quantity: 1 },
    ]
    const short = await shortfallsOf(connection, await write({ lines, places: [{ leaf: 5, clay: 2 }] }))
    expect(short).toMatchObject([
      { title: "Dallah set", wanted: 2, available: 1 },
      { title: "Dallah cup", wanted: 1, available: 0 },
    ])
    expect(soldOut(short).message).toBe(
      'Only 1 of "Dallah set" can be had, and you want 2. "Dallah cup" is sold out. Nothing was charged; change the cart and order again.',
    )
  })

  test("back order is never short, and neither is a cart that is an order", async () => {
    const nothing: Case = { lines: [{ variant: "tea", quantity: 2 }], places: [{ leaf: 0 }] }
    expect(await shortfallsOf(connection, await write(nothing, { backorder: true }))).toEqual([])
    const cart = await write(nothing)
    expect(await shortfallsOf(connection, cart)).toHaveLength(1)
    await database.owner.query("insert into order_cart (order_id, cart_id) values ('order_1', $1)", [cart])
    expect(await shortfallsOf(connection, cart)).toEqual([])
  })
})
