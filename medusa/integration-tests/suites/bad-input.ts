import { must, type Call } from "../walk/client"
import { validToken } from "../walk/credentials"
import type { World } from "../walk/world"
import type { TwoShops } from "./context"

interface Cart {
  id: string
  items: { id: string; quantity: number }[]
}

export function badInput({ ask, zeta, mallory, inDatabase }: TwoShops): void {
  const store = () => ({ "x-publishable-api-key": zeta().key })
  const admin = () => ({ authorization: zeta().admin })
  const get = <T>(path: string) => must<T>(ask, { method: "GET", path, headers: store() })
  const post = (path: string, body: unknown) => ask({ method: "POST", path, headers: store(), body })

  async function aCart(): Promise<{ cart: string; variant: string; region: string; line: string }> {
    const { regions } = await get<{ regions: { id: string; currency_code: string }[] }>("/store/regions")
    const region = regions.find(({ currency_code }) => currency_code === "sar")?.id ?? ""
    const { products } = await get<{ products: { variants: { id: string }[] }[] }>(
      "/store/products?fields=id,variants.id",
    )
    const variant = products[0]?.variants[0]?.id ?? ""
    const made = await must<{ cart: Cart }>(ask, {
      method: "POST",
      path: "/store/carts",
      headers: store(),
      body: { region_id: region, items: [{ variant_id: variant, quantity: 2 }] },
    })
    return { cart: made.cart.id, variant, region, line: made.cart.items[0]?.id ?? "" }
  }

  it("sells whole pieces, within a limit, whichever route names them, and leaves the cart as it was", async () => {
    const { cart, variant, region, line } = await aCart()
    for (const quantity of [1.5, 0, -1, 1e9, "1e3", "2", null, [1], { value: 2 }]) {
      const answers = await Promise.all([
        post(`/store/carts/${cart}/line-items`, { variant_id: variant, quantity }),
        post("/store/carts", { region_id: region, items: [{ variant_id: variant, quantity }] }),
        ...(quantity === 0 ? [] : [post(`/store/carts/${cart}/line-items/${line}`, { quantity })]),
      ])
      for (const { status, text } of answers) {
        expect([quantity, status]).toEqual([quantity, 400])
        expect(text).toMatch(
          /quantity: .+ is not a (number|quantity)\. Goods are sold by the piece: send a whole number/,
        )
      }
    }
    const { cart: after } = await get<{ cart: Cart }>(`/store/carts/${cart}?fields=id,items.id,items.quantity`)
    expect(after.items).toEqual([{ id: line, quantity: 2 }])
    expect((await post(`/store/carts/${cart}/line-items/${line}`, { quantity: 3 })).status).toBe(200)
    const emptied = await post(`/store/carts/${cart}/line-items/${line}`, { quantity: 0 })
    expect([emptied.status, (JSON.parse(emptied.text) as { cart: Cart }).cart.items]).toEqual([200, []])
  })

  it("opens every cart that is opened at once for one new customer, and keeps one customer", async () => {
    const { region, variant } = await aCart()
    const email = "racing@walk.example"
    const open = () => post("/store/carts", { region_id: region, email, items: [{ variant_id: variant, quantity: 1 }] })
    const opened = await Promise.all(Array.from({ length: 6 }, open))
    expect(opened.map(({ status }) => status)).toEqual(Array(6).fill(200))
    const customers = opened.map(({ text }) => (JSON.parse(text) as { cart: { customer_id: string } }).cart.customer_id)
    expect(new Set(customers).size).toBe(1)
  })

  it("says so where core links with what another shop has", async () => {
    const idOf = (table: string, { id }: World): Promise<string> =>
      inDatabase(async (client) => {
        const { rows } = await client.query<{ id: string }>(`select id from ${table} where tenant_id = $1 limit 1`, [
          id,
        ])
        return rows[0]?.id ?? ""
      })
    const channel = await idOf("sales_channel", zeta())
    const location = await idOf("stock_location", zeta())
    for (const [path, theirs] of [
      [`/admin/sales-channels/${channel}/products`, await idOf("product", mallory())],
      [`/admin/stock-locations/${location}/sales-channels`, await idOf("sales_channel", mallory())],
    ] as const) {
      const { status, text } = await ask({ method: "POST", path, headers: admin(), body: { add: [theirs] } })
      expect([path, status, text]).toEqual([path, 404, expect.stringContaining("was not found")])
    }
  })

  it("refuses what no database keeps, on core's routes and ours, in body, query and path", async () => {
    const service = () => ({ authorization: validToken(zeta().id), "idempotency-key": "bad-input" })
    const texts = ["a\0b", "half \ud83d of a pair"]
    const bodies = texts.flatMap((text): Omit<Call, "method">[] => [
      { path: "/store/carts", headers: store(), body: { metadata: { note: text } } },
      { path: "/admin/products", headers: admin(), body: { title: text } },
      { path: "/admin/product-tags", headers: admin(), body: { value: text } },
      { path: "/admin/vendors", headers: admin(), body: { name: text } },
      { path: "/auth/customer/emailpass", headers: { host: zeta().host }, body: { email: text, password: text } },
      { path: `/hooks/offline/${zeta().id}`, headers: {}, body: { id: text } },
      { path: "/internal/timeline", headers: service(), body: { entries: [{ payload: { [text]: 1 } }] } },
    ])
    for (const call of bodies) {
      const { status, text } = await ask({ method: "POST", ...call })
      expect([call.path, status]).toEqual([call.path, 400])
      expect(text).toMatch(/U\+0000|surrogate/)
    }
    const addresses = [
      "/store/products?q=a%00",
      "/store/products/%00",
      "/admin/orders?q=%00",
      "/admin/orders/a%00b",
      "/hooks/offline/%00",
    ]
    for (const path of [...addresses, "/store/products/%ff", "/admin/audit?q=%C3%28"]) {
      const headers = path.startsWith("/store") ? store() : admin()
      const { status, text } = await ask({ method: path.startsWith("/hooks") ? "POST" : "GET", path, headers })
      expect([path, status, /U\+0000|UTF-8/.test(text)]).toEqual([path, 400, true])
    }
    const nested = `{"metadata":${"[".repeat(40_000)}${"]".repeat(40_000)}}`
    const deep = await ask({ method: "POST", path: "/store/carts", headers: store(), raw: nested })
    expect([deep.status, deep.text.includes("nested")]).toEqual([400, true])
    const kept = await post("/store/carts", { metadata: { note: "تمر العجوة 🌴 é" } })
    expect(kept.status).toBe(200)
  })

  it("answers 404 and 400, not 500, where an id, a filter or an order names nothing, and writes nothing", async () => {
    const before = await rows()
    const missing = [
      ["POST", "/store/carts/nothing/promotions", { promo_codes: ["SUMMER"] }],
      ["DELETE", "/store/carts/cart_01NOTHING/line-items/cali_01", undefined],
      ["POST", "/store/payment-collections/pay_col_01NOTHING/payment-sessions", { provider_id: "pp_offline_offline" }],
      ["POST", "/admin/api-keys/apk_01NOTHING/sales-channels", { add: ["sc_01NOTHING"] }],
      ["POST", "/admin/products/prod_01NOTHING/options/batch", { add: ["opt_01NOTHING"] }],
      ["GET", "/admin/fulfillment-providers/nothing/options", undefined],
    ] as const
    for (const [method, path, body] of missing) {
      const headers = path.startsWith("/store") ? store() : admin()
      const { status, text } = await ask({ method, path, headers, body })
      expect([path, status, text]).toEqual([path, 404, expect.stringMatching(/was not found|does not exist/)])
    }
    for (const path of [
      "/admin/products?order=nothing",
      "/admin/orders?order=-no.thing",
      "/admin/sales-channels?location_id=sloc_1",
    ]) {
      const { status, text } = await ask({ method: "GET", path, headers: admin() })
      expect([path, status, text]).toEqual([path, 400, expect.any(String)])
    }
    const foreign = await ask({
      method: "POST",
      path: `/admin/stock-locations/${await anId("stock_location")}/sales-channels`,
      headers: admin(),
      body: { add: ["sc_01NOTHING"] },
    })
    expect([foreign.status, foreign.text]).toEqual([404, expect.stringMatching(/was not found|does not exist/)])
    expect(foreign.text).not.toContain(zeta().id)
    const nameless = await ask({ method: "POST", path: "/admin/stock-locations", headers: admin(), body: {} })
    expect(nameless.status).toBe(400)
    expect(await rows()).toEqual(before)
  })

  const anId = (table: string) =>
    inDatabase(async (client) => {
      const { rows } = await client.query<{ id: string }>(`select id from "${table}" where tenant_id = $1 limit 1`, [
        zeta().id,
      ])
      return rows[0]?.id ?? ""
    })

  const rows = () =>
    inDatabase(async (client) => {
      const { rows } = await client.query<{ sum: string }>(
        `select (select count(*) from cart) || ' ' || (select count(*) from product_sales_channel) || ' ' ||
           (select count(*) from stock_location) || ' ' || (select count(*) from sales_channel_stock_location) as sum`,
      )
      return rows[0]?.sum
    })
}
