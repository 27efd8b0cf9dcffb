import { readFileSync } from "node:fs"
import { call, expectOk, until, type Answer } from "./http"

export type Currency = "sar" | "kwd" | "usd"

/** What the seed wrote down about a shop of the demo city. */
export interface DemoShop {
  id: string
  tenant: string
  publishable_key: string
  region_ids: Record<string, string>
  shipping_option_ids: Record<string, string>
}

interface DemoFile {
  logins: { where: string; url: string; user: string; password: string }[]
  stores: DemoShop[]
}

export interface OrderWish {
  /** Goods of so many vendors, one line each. */
  vendors?: number
  currency?: Currency
  /** Payment of the offline gateway: `card` (test token), cash or transfer. */
  payment?: { method: "card" | "cash_on_delivery" | "bank_transfer"; card?: string }
  quantity?: number
}

export interface TimelineEntry {
  status_code: string
  module: string
  severity: string
  recorded_at: string
  payload: Record<string, unknown>
}

const ADDRESSES: Record<Currency, Record<string, string>> = {
  sar: { first_name: "ليلى", last_name: "المطيري", address_1: "شارع الميناء ٧", city: "Dakkah", country_code: "sa", postal_code: "12345", phone: "+966500000001" },
  kwd: { first_name: "Yousef", last_name: "Al-Sabah", address_1: "Gulf Road 3", city: "Kuwait City", country_code: "kw", postal_code: "13001", phone: "+96550000001" },
  usd: { first_name: "Ada", last_name: "Moreau", address_1: "12 Rue du Port", city: "Marseille", country_code: "fr", postal_code: "13002", phone: "+33600000001" },
}

/** The one vocabulary for whole-system tests, benchmarks and the smoke run: what people do in the city. */
export class City {
  private tokens = new Map<string, string>()

  constructor(
    readonly medusa: string,
    private readonly demo: DemoFile,
  ) {}

  /** The running city that the environment names: MEDUSA_URL and CITYOS_DEMO_FILE. */
  static fromEnvironment(): City {
    const { MEDUSA_URL = "http://localhost:9000", CITYOS_DEMO_FILE } = process.env
    if (!CITYOS_DEMO_FILE) throw new Error("CITYOS_DEMO_FILE: set it to the file that the seed wrote")
    return new City(MEDUSA_URL, JSON.parse(readFileSync(CITYOS_DEMO_FILE, "utf8")) as DemoFile)
  }

  shop(id = "t_souq"): DemoShop {
    const shop = this.demo.stores.find((store) => store.id === id)
    if (!shop) throw new Error(`the demo city has no shop "${id}"`)
    return shop
  }

  /** A call to the public store API as a shopper of the shop. */
  store<T = Record<string, unknown>>(path: string, body?: unknown, shop = this.shop()): Promise<Answer<T>> {
    return call<T>(`${this.medusa}/store${path}`, { headers: { "x-publishable-api-key": shop.publishable_key }, body })
  }

  private async shopping<T>(path: string, body?: unknown, shop = this.shop()): Promise<T> {
    const { status, body: answer } = await this.store<T>(path, body, shop)
    if (status !== 200) throw new Error(`/store${path} answered ${status}: ${JSON.stringify(answer).slice(0, 600)}`)
    return answer
  }

  /** A call to the admin API as the shop's merchant. */
  async admin<T = Record<string, unknown>>(path: string, body?: unknown, shop = this.shop()): Promise<T> {
    const token = await this.merchantToken(shop)
    return expectOk<T>(`${this.medusa}/admin${path}`, { headers: { authorization: `Bearer ${token}` }, body })
  }

  async merchantToken(shop = this.shop()): Promise<string> {
    const known = this.tokens.get(shop.id)
    if (known) return known
    const login = this.demo.logins.find(({ where }) => where.startsWith(shop.tenant))
    if (!login) throw new Error(`the demo city has no merchant of ${shop.tenant}`)
    const host = new URL(login.url).hostname
    const { token } = await signIn(this.medusa, host, login.user, login.password)
    this.tokens.set(shop.id, token)
    return token
  }

  /** A paid cart with goods of several vendors, up to the moment before "place". */
  async fillCart(wish: OrderWish = {}, shop = this.shop()): Promise<{ cart_id: string; total: number }> {
    const { vendors = 3, currency = "sar", quantity = 1, payment = { method: "card" } } = wish
    const region_id = shop.region_ids[currency] ?? ""
    const { cart } = await this.shopping<{ cart: { id: string } }>("/carts", { region_id, email: "layla@example.com" }, shop)
    for (const variant_id of await this.variantsOfVendors(vendors, region_id, shop)) {
      await this.shopping(`/carts/${cart.id}/line-items`, { variant_id, quantity }, shop)
    }
    const address = ADDRESSES[currency]
    await this.shopping(`/carts/${cart.id}`, { shipping_address: address, billing_address: address }, shop)
    await this.shopping(`/carts/${cart.id}/shipping-methods`, { option_id: shop.shipping_option_ids[currency] }, shop)
    const { payment_collection } = await this.shopping<{ payment_collection: { id: string } }>("/payment-collections", { cart_id: cart.id }, shop)
    await this.shopping(`/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_offline_offline", data: payment }, shop)
    const full = await this.shopping<{ cart: { total: number } }>(`/carts/${cart.id}?fields=id,total`, undefined, shop)
    return { cart_id: cart.id, total: full.cart.total }
  }

  async placeOrder(wish: OrderWish = {}, shop = this.shop()): Promise<PlacedOrder> {
    const { cart_id } = await this.fillCart(wish, shop)
    const answer = await this.shopping<{ type: string; order?: { id: string; display_id: number; total: number }; error?: unknown }>(
      `/carts/${cart_id}/complete`,
      {},
      shop,
    )
    if (answer.type !== "order" || !answer.order) throw new Error(`the cart was not completed: ${JSON.stringify(answer).slice(0, 600)}`)
    return new PlacedOrder(this, shop, answer.order)
  }

  private async variantsOfVendors(count: number, region_id: string, shop: DemoShop): Promise<string[]> {
    const { vendors } = await this.admin<{ vendors: { id: string; handle: string }[] }>("/vendors?limit=100&order=handle", undefined, shop)
    const chosen = vendors.filter(({ handle }) => handle !== "house").slice(0, count)
    if (chosen.length < count) throw new Error(`${shop.tenant} has ${chosen.length} vendors, not ${count}`)
    const variants: string[] = []
    for (const { id } of chosen) {
      const { vendor_products } = await this.admin<{ vendor_products: { product_id: string }[] }>(`/vendors/${id}/products?limit=1`, undefined, shop)
      const product = vendor_products[0]
      if (!product) throw new Error(`vendor ${id} sells nothing`)
      const answer = await this.shopping<{ product: { variants: { id: string }[] } }>(
        `/products/${product.product_id}?region_id=${region_id}&fields=id,*variants`,
        undefined,
        shop,
      )
      const variant = answer.product.variants[0]
      if (variant) variants.push(variant.id)
    }
    return variants
  }
}

/** The host says which shop somebody signs in to; the address stays the one that resolves everywhere. */
function signIn(medusa: string, host: string, email: string, password: string): Promise<{ token: string }> {
  return expectOk<{ token: string }>(`${medusa}/auth/user/emailpass`, { headers: { host }, body: { email, password } })
}

/** An order that stands, and what becomes of it. */
export class PlacedOrder {
  constructor(
    private readonly city: City,
    readonly shop: DemoShop,
    private readonly order: { id: string; display_id: number; total: number },
  ) {}

  get id(): string {
    return this.order.id
  }

  get total(): number {
    return this.order.total
  }

  async timeline(): Promise<TimelineEntry[]> {
    const { entries } = await this.city.admin<{ entries: TimelineEntry[] }>(`/orders/${this.id}/timeline`, undefined, this.shop)
    return entries
  }

  /** Waits for the end of the placement: `placed`, `placement_failed` or `cancelled`. */
  async outcome(seconds = 60): Promise<string> {
    return until(`the end of order ${this.id}`, async () => ending(await this.timeline()), { seconds, everyMs: 400 })
  }
}

function ending(entries: readonly TimelineEntry[]): string | null {
  const codes = new Set(entries.map(({ status_code }) => status_code))
  if (codes.has("order:placed")) return "placed"
  if (codes.has("order:placement_failed")) return "placement_failed"
  return codes.has("order:cancelled") ? "cancelled" : null
}
