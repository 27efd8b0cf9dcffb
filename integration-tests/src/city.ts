import { readFileSync } from "node:fs"
import { number, rows } from "./database"
import { call, expectOk, until, type Answer } from "./http"
import type { Market } from "./market"
import { offersOf, type Offer } from "./offers"
import { control, type Part } from "./parts"
import { PlacedOrder } from "./placed-order"

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
  /** Lines as they are put into the cart, instead. */
  lines?: { variant_id: string; quantity: number; metadata?: Record<string, unknown> }[]
  /** One of the demo city's own; `market` for another. */
  currency?: Currency
  market?: Market
  /** Codes of promotions. */
  coupons?: string[]
  /** Payment of the offline gateway: `card` (test token), cash or transfer. */
  payment?: { method: "card" | "cash_on_delivery" | "bank_transfer"; card?: string }
  quantity?: number
  /** Parts of the address that differ from the currency's usual one. */
  address?: Record<string, string>
  email?: string
}

/** What a cart's completion answers: an order, or the cart and why not. */
export interface Completion {
  type?: string
  code?: string
  order?: { id: string; display_id: number; total: number; currency_code: string }
  error?: { message?: string; type?: string; name?: string }
  message?: string
}

const ADDRESSES: Record<Currency, Record<string, string>> = {
  sar: {
    first_name: "ليلى",
    last_name: "المطيري",
    address_1: "شارع الميناء ٧",
    city: "Dakkah",
    country_code: "sa",
    postal_code: "12345",
    phone: "+966500000001",
  },
  kwd: {
    first_name: "Yousef",
    last_name: "Al-Sabah",
    address_1: "Gulf Road 3",
    city: "Kuwait City",
    country_code: "kw",
    postal_code: "13001",
    phone: "+96550000001",
  },
  usd: {
    first_name: "Ada",
    last_name: "Moreau",
    address_1: "12 Rue du Port",
    city: "Marseille",
    country_code: "fr",
    postal_code: "13002",
    phone: "+33600000001",
  },
}

/** The one vocabulary for whole-system tests, benchmarks and the smoke run: what people do in the city. */
export class City {
  private readonly tokens = new Map<string, string>()
  private readonly offers = new Map<string, Offer[]>()

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

  /** The same city, by another process of Medusa. */
  at(medusa: string): City {
    return new City(medusa, this.demo)
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
  async admin<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    shop = this.shop(),
    method?: "DELETE",
  ): Promise<T> {
    // At the shop's own host: a sign-in is refused at another's.
    const host = new URL(this.merchantLogin(shop).url).hostname
    const headers = { host, authorization: `Bearer ${await this.merchantToken(shop)}` }
    return expectOk<T>(`${this.medusa}/admin${path}`, { headers, body, ...(method && { method }) })
  }

  /** Where and as whom the shop's merchant signs in to Medusa admin. */
  merchantLogin(shop = this.shop()): DemoFile["logins"][number] {
    const login = this.demo.logins.find(({ where }) => where.startsWith(shop.tenant))
    if (!login) throw new Error(`the demo city has no merchant of ${shop.tenant}`)
    return login
  }

  /** Where and as whom the platform's operator signs in. */
  operatorLogin(): DemoFile["logins"][number] {
    const login = this.demo.logins.find(({ url }) => new URL(url).hostname.startsWith("platform."))
    if (!login) throw new Error("the demo city has no operator")
    return login
  }

  async merchantToken(shop = this.shop()): Promise<string> {
    const known = this.tokens.get(shop.id)
    if (known) return known
    const login = this.merchantLogin(shop)
    const host = new URL(login.url).hostname
    const { token } = await signIn(this.medusa, host, login.user, login.password)
    this.tokens.set(shop.id, token)
    return token
  }

  /** A paid cart with goods of several vendors, up to the moment before "place". */
  async fillCart(wish: OrderWish = {}, shop = this.shop()): Promise<{ cart_id: string; total: number }> {
    const { vendors = 3, currency = "sar", quantity = 1, email = "layla@example.com" } = wish
    const region_id = wish.market?.region_id ?? shop.region_ids[currency] ?? ""
    const { cart } = await this.shopping<{ cart: { id: string } }>("/carts", { region_id, email }, shop)
    const lines =
      wish.lines ?? (await this.variantsOfVendors(vendors, shop)).map((variant_id) => ({ variant_id, quantity }))
    for (const line of lines) await this.shopping(`/carts/${cart.id}/line-items`, line, shop)
    await this.checkout(cart.id, wish, shop)
    const full = await this.shopping<{ cart: { total: number } }>(`/carts/${cart.id}?fields=id,total`, undefined, shop)
    return { cart_id: cart.id, total: full.cart.total }
  }

  /** Address, shipping and payment of a cart that has its goods. */
  private async checkout(cart_id: string, wish: OrderWish, shop: DemoShop): Promise<void> {
    const { currency = "sar", payment = { method: "card" } } = wish
    const address = { ...ADDRESSES[currency], ...wish.address }
    await this.shopping(`/carts/${cart_id}`, { shipping_address: address, billing_address: address }, shop)
    const option_id = wish.market?.shipping_option_id ?? shop.shipping_option_ids[currency]
    await this.shopping(`/carts/${cart_id}/shipping-methods`, { option_id }, shop)
    // Once there is something to take off: a coupon for shipping finds none in a cart without it.
    if (wish.coupons) await this.shopping(`/carts/${cart_id}/promotions`, { promo_codes: wish.coupons }, shop)
    await this.choosePayment(cart_id, payment, shop)
  }

  /** Orders a cart that has its goods: address, shipping, payment, "place order". */
  async finish(cart_id: string, wish: OrderWish = {}, shop = this.shop()): Promise<PlacedOrder> {
    await this.checkout(cart_id, wish, shop)
    return this.placed((await this.complete(cart_id, shop)).body, shop)
  }

  async placeOrder(wish: OrderWish = {}, shop = this.shop()): Promise<PlacedOrder> {
    const { cart_id } = await this.fillCart(wish, shop)
    const { body } = await this.complete(cart_id, shop)
    return this.placed(body, shop)
  }

  /** The order of a completed cart. @throws Error with the answer when there is none */
  placed(answer: Completion, shop = this.shop()): PlacedOrder {
    if (answer.type !== "order" || !answer.order)
      throw new Error(`the cart was not completed: ${JSON.stringify(answer).slice(0, 600)}`)
    return new PlacedOrder(this, shop, answer.order)
  }

  /** A payment session of the offline gateway; the one before it, if any, is given up. */
  async choosePayment(cart_id: string, payment: NonNullable<OrderWish["payment"]>, shop = this.shop()): Promise<void> {
    const { payment_collection } = await this.shopping<{ payment_collection: { id: string } }>(
      "/payment-collections",
      { cart_id },
      shop,
    )
    const session = { provider_id: "pp_offline_offline", data: payment }
    await this.shopping(`/payment-collections/${payment_collection.id}/payment-sessions`, session, shop)
  }

  /** "Place order", whatever comes of it. */
  complete(cart_id: string, shop = this.shop()): Promise<Answer<Completion>> {
    return this.store<Completion>(`/carts/${cart_id}/complete`, {}, shop)
  }

  /**
   * Ends a part as a power cut would.
   * @param when `after`: a status on the order's timeline; the part is killed within milliseconds of its being written down. Some time
   * later (`delayMs`) where the boundary lies behind the entry
   */
  async kill(part: Part, when?: { order: PlacedOrder; after: string; delayMs?: number }): Promise<void> {
    if (when) {
      await until(`${when.after} of order ${when.order.id}`, () => when.order.reached(when.after), {
        seconds: 60,
        everyMs: 5,
      })
      if (when.delayMs) await new Promise((resolve) => setTimeout(resolve, when.delayMs))
    }
    await control("kill", part)
  }

  /** Starts a killed part again; answers when it is healthy. */
  async restart(part: Part): Promise<void> {
    await control("restart", part)
  }

  readonly ledger = {
    /** Debits less credits over all tenants and currencies, minor units: 0 or the books are wrong. */
    sum: (): Promise<bigint> => number("select sum(debit) - sum(credit) from cityos_journal_line"),
    /** Entries that do not balance in themselves. */
    unbalanced: (): Promise<{ entry_id: string }[]> =>
      rows("select entry_id from cityos_journal_line group by entry_id having sum(debit) <> sum(credit)"),
  }

  /** The recomputed chains of the shop's tenant, audit and ledger: whether both are whole. */
  async chains(shop = this.shop()): Promise<{ audit: unknown; ledger: unknown }> {
    const { verdict } = await this.admin<{ verdict: unknown }>("/audit/verify", undefined, shop)
    return { audit: verdict, ledger: await this.admin("/finance/verify", undefined, shop) }
  }

  /** Events of the outbox that are due and that nobody has delivered yet, or that are parked. */
  undelivered(): Promise<{ event_type: string; status: string; error_message: string | null }[]> {
    return rows(
      `select event_type, status, error_message from cityos_event_outbox where status not in ('delivered', 'discarded')
        and not (status = 'pending' and retry_count = 0 and available_at > now())`,
    )
  }

  /** Placements that neither ended nor wait for anybody. */
  unfinishedSagas(): Promise<{ workflow_id: string; status: string; step: string | null }[]> {
    return rows(
      "select workflow_id, status, step from cityos_saga where workflow = 'OrderPlacementWorkflow' and status in ('running', 'paused', 'compensating', 'stuck')",
    )
  }

  async vendor(handle: string, shop = this.shop()): Promise<{ id: string; name: string; status: string }> {
    const { vendors } = await this.admin<{ vendors: { id: string; name: string; handle: string; status: string }[] }>(
      "/vendors?limit=100",
      undefined,
      shop,
    )
    const found = vendors.find((vendor) => vendor.handle === handle)
    if (!found) throw new Error(`${shop.tenant} has no vendor "${handle}"`)
    return found
  }

  /** Sets how much of a variant lies in the shop's one warehouse. */
  async restock(variant_id: string, stocked_quantity: number, shop = this.shop()): Promise<void> {
    const [level] = await rows<{ inventory_item_id: string; location_id: string }>(
      `select l.inventory_item_id, l.location_id from inventory_level l
         join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id where v.variant_id = $1`,
      [variant_id],
    )
    const path = `/inventory-items/${level?.inventory_item_id}/location-levels/${level?.location_id}`
    await this.admin(path, { stocked_quantity }, shop)
  }

  /** One variant of each of so many vendors, always the same ones. */
  async variantsOfVendors(count: number, shop = this.shop()): Promise<string[]> {
    const offers = this.offers.get(shop.id) ?? (await offersOf(this, shop))
    this.offers.set(shop.id, offers)
    if (offers.length < count) throw new Error(`${shop.tenant} has ${offers.length} vendors that sell, not ${count}`)
    return offers.slice(0, count).map(({ variant_id }) => variant_id)
  }
}

/** The host says which shop somebody signs in to; the address stays the one that resolves everywhere. */
function signIn(medusa: string, host: string, email: string, password: string): Promise<{ token: string }> {
  return expectOk<{ token: string }>(`${medusa}/auth/user/emailpass`, { headers: { host }, body: { email, password } })
}
