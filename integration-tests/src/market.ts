import type { City, DemoShop } from "./city"
import { rows } from "./database"

export interface Market {
  region_id: string
  shipping_option_id: string
}

interface Opening {
  currency: string
  country: string
  /** Major units, as the merchant types them: of each variant, by id. */
  prices: Record<string, number>
  /** Major units. */
  shipping: number
  /** Percent. */
  tax?: number
}

/** A merchant begins to sell in another country and currency: all of it by the admin API, as in the admin pages. */
export async function openMarket(city: City, opening: Opening, shop = city.shop()): Promise<Market> {
  const { currency, country, prices, shipping, tax } = opening
  await addCurrency(city, currency, shop)
  const { region } = await city.admin<{ region: { id: string } }>(
    "/regions",
    {
      name: `${country} ${currency}`,
      currency_code: currency,
      countries: [country],
      payment_providers: ["pp_offline_offline"],
    },
    shop,
  )
  if (tax !== undefined) {
    const default_tax_rate = { rate: tax, code: `TAX-${country}`, name: `Tax ${tax}%` }
    await city.admin("/tax-regions", { country_code: country, provider_id: "tp_system", default_tax_rate }, shop)
  }
  for (const [variant_id, amount] of Object.entries(prices)) await addPrice(city, variant_id, currency, amount, shop)
  return { region_id: region.id, shipping_option_id: await addShipping(city, country, region.id, shipping, shop) }
}

async function addCurrency(city: City, currency_code: string, shop: DemoShop): Promise<void> {
  const { stores } = await city.admin<{
    stores: { id: string; supported_currencies: { currency_code: string; is_default: boolean }[] }[]
  }>("/stores?fields=id,*supported_currencies", undefined, shop)
  const [store] = stores
  const known = (store?.supported_currencies ?? []).map(({ currency_code, is_default }) => ({
    currency_code,
    is_default,
  }))
  const supported_currencies = [...known, { currency_code, is_default: false }]
  await city.admin(`/stores/${store?.id}`, { supported_currencies }, shop)
}

async function addPrice(
  city: City,
  variant_id: string,
  currency_code: string,
  amount: number,
  shop: DemoShop,
): Promise<void> {
  const [row] = await rows<{ product_id: string }>("select product_id from product_variant where id = $1", [variant_id])
  const path = `/products/${row?.product_id}/variants/${variant_id}`
  const { variant } = await city.admin<{
    variant: { prices: { id: string; currency_code: string; amount: number }[] }
  }>(`${path}?fields=id,*prices`, undefined, shop)
  // The list is the whole truth: a price that is not in it is taken away.
  const kept = variant.prices.map((price) => ({
    id: price.id,
    currency_code: price.currency_code,
    amount: price.amount,
  }))
  await city.admin(path, { prices: [...kept, { currency_code, amount }] }, shop)
}

async function addShipping(
  city: City,
  country_code: string,
  region_id: string,
  amount: number,
  shop: DemoShop,
): Promise<string> {
  const [set] = await rows<{ fulfillment_set_id: string; shipping_profile_id: string }>(
    `select z.fulfillment_set_id, o.shipping_profile_id from shipping_option o join service_zone z on z.id = o.service_zone_id
      where o.tenant_id = $1 and o.deleted_at is null limit 1`,
    [shop.id],
  )
  const path = `/fulfillment-sets/${set?.fulfillment_set_id}/service-zones`
  const zone = { name: `Zone ${country_code}`, geo_zones: [{ type: "country", country_code }] }
  const { fulfillment_set } = await city.admin<{
    fulfillment_set: { service_zones: { id: string; name: string }[] }
  }>(path, zone, shop)
  const made = fulfillment_set.service_zones.find(({ name }) => name === zone.name)
  const { shipping_option } = await city.admin<{ shipping_option: { id: string } }>(
    "/shipping-options",
    {
      name: `Courier ${country_code}`,
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: made?.id,
      shipping_profile_id: set?.shipping_profile_id,
      type: { label: "Courier", description: "Abroad", code: `courier-${country_code}` },
      prices: [{ region_id, amount }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" },
        { attribute: "is_return", value: "false", operator: "eq" },
      ],
    },
    shop,
  )
  return shipping_option.id
}
