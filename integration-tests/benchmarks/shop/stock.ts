import { expectOk } from "../../src/http"

/** Where a shop's admin API is, and as whom. */
export interface AdminAccess {
  url: string
  token: string
}

/** What a shopper needs of a stocked shop. */
export interface StockedShop {
  url: string
  publishable_key: string
  region_id: string
  shipping_option_id: string
  /** Variants with stock, two of each product. */
  variants: string[]
  handles: string[]
}

const BATCH = 50
const PREFIX = "bench-"
const CURRENCY = "aed"
const COUNTRY = "ae"
const STOCK = 1_000_000

/**
 * Brings a shop to the same state through its admin API, whichever shop it is: a region, a warehouse, a flat shipping option, core's
 * manual payment, and products of two sizes with prices and stock. What is there stays.
 */
export async function stockShop(access: AdminAccess, products: number): Promise<StockedShop> {
  const ask = <T>(path: string, body?: unknown): Promise<T> =>
    expectOk<T>(`${access.url}/admin${path}`, {
      headers: { authorization: `Bearer ${access.token}` },
      body,
      timeoutMs: 300_000,
    })
  const { regions } = await ask<{ regions: { id: string; currency_code: string }[] }>("/regions?limit=100")
  const region = regions.find(({ currency_code }) => currency_code === CURRENCY)
  const place = region ? await readPlace(ask, region.id) : await buildPlace(ask)
  await fill(ask, place, products)
  const { products: found } = await ask<{ products: { handle: string; variants: { id: string }[] }[] }>(
    `/products?q=${PREFIX}&limit=${products}&fields=handle,variants.id`,
  )
  return {
    url: access.url,
    publishable_key: place.publishable_key,
    region_id: place.region_id,
    shipping_option_id: place.shipping_option_id,
    variants: found.flatMap(({ variants }) => variants.map(({ id }) => id)),
    handles: found.map(({ handle }) => handle),
  }
}

type Ask = <T>(path: string, body?: unknown) => Promise<T>

interface Place {
  publishable_key: string
  channel_id: string
  region_id: string
  shipping_option_id: string
  shipping_profile_id: string
  location_id: string
}

async function readPlace(ask: Ask, region_id: string): Promise<Place> {
  const { stock_locations } = await ask<{ stock_locations: { id: string; name: string }[] }>(
    "/stock-locations?limit=100",
  )
  const { shipping_options } = await ask<{
    shipping_options: { id: string; name: string; shipping_profile_id: string }[]
  }>("/shipping-options?limit=100")
  const location = stock_locations.find(({ name }) => name.startsWith(PREFIX))
  const option = shipping_options.find(({ name }) => name.startsWith(PREFIX))
  if (!location || !option) throw new Error("an earlier set-up was cut off: remove .data/bench and run again")
  return {
    ...(await channelAndKey(ask)),
    region_id,
    shipping_option_id: option.id,
    shipping_profile_id: option.shipping_profile_id,
    location_id: location.id,
  }
}

async function channelAndKey(ask: Ask): Promise<{ channel_id: string; publishable_key: string }> {
  const { sales_channels } = await ask<{ sales_channels: { id: string }[] }>("/sales-channels?limit=1&order=created_at")
  const { api_keys } = await ask<{ api_keys: { id: string; token: string }[] }>("/api-keys?type=publishable&limit=1")
  const channel = sales_channels[0]
  const key = api_keys[0]
  if (!channel || !key) throw new Error("the shop has no sales channel or publishable key")
  await ask(`/api-keys/${key.id}/sales-channels`, { add: [channel.id] })
  return { channel_id: channel.id, publishable_key: key.token }
}

async function buildPlace(ask: Ask): Promise<Place> {
  const { channel_id, publishable_key } = await channelAndKey(ask)
  const { stores } = await ask<{
    stores: { id: string; supported_currencies: { currency_code: string; is_default: boolean }[] }[]
  }>("/stores")
  const [store] = stores
  if (!store) throw new Error("the shop has no store")
  const currencies = store.supported_currencies.map(({ currency_code, is_default }) => ({ currency_code, is_default }))
  if (!currencies.some(({ currency_code }) => currency_code === CURRENCY))
    await ask(`/stores/${store.id}`, { supported_currencies: [...currencies, { currency_code: CURRENCY }] })
  const { stock_location } = await ask<{ stock_location: { id: string } }>("/stock-locations", {
    name: `${PREFIX}warehouse`,
    address: { address_1: "Harbour Road 1", city: "Dakkah", country_code: COUNTRY },
  })
  await ask(`/stock-locations/${stock_location.id}/sales-channels`, { add: [channel_id] })
  await ask(`/stock-locations/${stock_location.id}/fulfillment-providers`, { add: ["manual_manual"] })
  const zone = await buildZone(ask, stock_location.id)
  const { shipping_profiles } = await ask<{ shipping_profiles: { id: string }[] }>("/shipping-profiles?limit=1")
  const profile =
    shipping_profiles[0] ??
    (await ask<{ shipping_profile: { id: string } }>("/shipping-profiles", { name: "Default", type: "default" }))
      .shipping_profile
  const { shipping_option } = await ask<{ shipping_option: { id: string } }>("/shipping-options", {
    name: `${PREFIX}courier`,
    service_zone_id: zone,
    shipping_profile_id: profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Courier", description: "Within two days", code: `${PREFIX}courier` },
    prices: [{ currency_code: CURRENCY, amount: 15 }],
    rules: [],
  })
  // The region last: it says that the rest is there.
  const { region } = await ask<{ region: { id: string } }>("/regions", {
    name: `${PREFIX}region`,
    currency_code: CURRENCY,
    countries: [COUNTRY],
    payment_providers: ["pp_system_default"],
  })
  return {
    publishable_key,
    channel_id,
    region_id: region.id,
    shipping_option_id: shipping_option.id,
    shipping_profile_id: profile.id,
    location_id: stock_location.id,
  }
}

async function buildZone(ask: Ask, location_id: string): Promise<string> {
  const { stock_location } = await ask<{ stock_location: { fulfillment_sets: { id: string }[] } }>(
    `/stock-locations/${location_id}/fulfillment-sets?fields=id,*fulfillment_sets`,
    { name: `${PREFIX}delivery`, type: "shipping" },
  )
  const set = stock_location.fulfillment_sets[0]
  if (!set) throw new Error("the warehouse has no fulfilment set")
  const { fulfillment_set } = await ask<{ fulfillment_set: { service_zones: { id: string }[] } }>(
    `/fulfillment-sets/${set.id}/service-zones`,
    { name: `${PREFIX}zone`, geo_zones: [{ type: "country", country_code: COUNTRY }] },
  )
  const zone = fulfillment_set.service_zones[0]
  if (!zone) throw new Error("the fulfilment set has no service zone")
  return zone.id
}

async function fill(ask: Ask, place: Place, wanted: number): Promise<void> {
  const { count } = await ask<{ count: number }>(`/products?q=${PREFIX}&limit=1&fields=id`)
  for (let from = count; from < wanted; from += BATCH) {
    const create = Array.from({ length: Math.min(BATCH, wanted - from) }, (_, index) => product(from + index, place))
    const { created } = await ask<{ created: { id: string }[] }>("/products/batch", { create })
    const ids = created.map(({ id }) => `id[]=${id}`).join("&")
    const { products } = await ask<{
      products: { variants: { inventory_items: { inventory_item_id: string }[] }[] }[]
    }>(`/products?${ids}&limit=${BATCH}&fields=id,variants.inventory_items.inventory_item_id`)
    const items = products.flatMap(({ variants }) => variants.flatMap(({ inventory_items }) => inventory_items))
    await ask("/inventory-items/location-levels/batch", {
      create: items.map(({ inventory_item_id }) => ({
        inventory_item_id,
        location_id: place.location_id,
        stocked_quantity: STOCK,
      })),
    })
  }
}

function product(number: number, { channel_id, shipping_profile_id }: Place) {
  const handle = `${PREFIX}product-${String(number).padStart(5, "0")}`
  const sizes = ["Small", "Large"]
  return {
    title: `${handle} of the harbour`,
    handle,
    description: "Grown, dried and packed within a day of the sea. ".repeat(4),
    status: "published",
    weight: 500,
    shipping_profile_id,
    sales_channels: [{ id: channel_id }],
    images: [1, 2].map((image) => ({ url: `https://images.example/${handle}-${image}.jpg` })),
    options: [{ title: "Size", values: sizes }],
    variants: sizes.map((size, index) => ({
      title: size,
      sku: `${handle}-${size}`,
      manage_inventory: true,
      options: { Size: size },
      prices: [
        { currency_code: CURRENCY, amount: 10 + (number % 90) + index * 5 },
        { currency_code: "usd", amount: 3 + (number % 25) + index },
      ],
    })),
  }
}
