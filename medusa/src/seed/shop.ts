import {
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { DemoTenant } from "./city"

export interface Shop {
  publishable_key: string
  sales_channel_id: string
  stock_location_id: string
  shipping_profile_id: string
  /** By currency code. */
  region_ids: Record<string, string>
  /** By currency code of the region they are for. */
  shipping_option_ids: Record<string, string>
}

const REGIONS = [
  { name: "Saudi Arabia", currency_code: "sar", countries: ["sa"] },
  { name: "Kuwait", currency_code: "kwd", countries: ["kw"] },
  { name: "World", currency_code: "usd", countries: ["us", "fr", "gb"] },
] as const

/** Shipping per order, major units of each currency. */
const SHIPPING = { sar: 18, kwd: 1.475, usd: 4.8 } as const

const OFFLINE = "pp_offline_offline"
const MANUAL_FULFILLMENT = "manual_manual"

export async function seedShop(container: MedusaContainer, tenant: DemoTenant): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({ entity: "store", fields: ["id", "name", "default_sales_channel_id"] })
  const { data: keys } = await query.graph({
    entity: "api_key",
    fields: ["id", "token"],
    filters: { type: "publishable" },
  })
  const store = stores[0]
  const key = keys[0]
  if (!store?.default_sales_channel_id || !key) throw missing(`seed: ${tenant.name} has no store, sales channel or key`)
  const sales_channel_id = store.default_sales_channel_id
  const { data: locations } = await query.graph({ entity: "stock_location", fields: ["id"] })
  if (!locations[0]) await build(container, tenant, store.id, sales_channel_id, key.id)
  return read(container, key.token, sales_channel_id)
}

async function build(
  container: MedusaContainer,
  tenant: DemoTenant,
  storeId: string,
  channel: string,
  keyId: string,
): Promise<void> {
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: storeId },
      update: {
        name: tenant.name,
        supported_currencies: REGIONS.map(({ currency_code }) => ({
          currency_code,
          is_default: currency_code === "sar",
        })),
      },
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: keyId, add: [channel] } })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: REGIONS.map((region) => ({ ...region, countries: [...region.countries], payment_providers: [OFFLINE] })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      { country_code: "sa", provider_id: "tp_system", default_tax_rate: { rate: 15, code: "VAT15", name: "VAT 15%" } },
    ],
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const { result: made } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        { name: "Harbour warehouse", address: { address_1: "Harbour Road 1", city: "Dakkah", country_code: "SA" } },
      ],
    },
  })
  const location = made[0]
  const profile = profiles[0]
  if (!location || !profile) throw missing("seed: no stock location or shipping profile came back")
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location.id, add: [channel] } })
  await buildShipping(container, location.id, profile.id, regions)
}

async function buildShipping(
  container: MedusaContainer,
  stock_location_id: string,
  shipping_profile_id: string,
  regions: { id: string; currency_code: string }[],
): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_FULFILLMENT },
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "City delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Served countries",
        geo_zones: REGIONS.flatMap(({ countries }) =>
          countries.map((country_code) => ({ country_code, type: "country" as const })),
        ),
      },
    ],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const zone = set.service_zones[0]
  if (!zone) throw missing("seed: the fulfilment set has no service zone")
  await createShippingOptionsWorkflow(container).run({
    input: regions.map(({ id: region_id, currency_code }) => ({
      name: `City courier (${currency_code.toUpperCase()})`,
      price_type: "flat" as const,
      provider_id: MANUAL_FULFILLMENT,
      service_zone_id: zone.id,
      shipping_profile_id,
      type: { label: "Courier", description: "Within two days", code: `courier-${currency_code}` },
      prices: [{ region_id, amount: SHIPPING[currency_code as keyof typeof SHIPPING] }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
        { attribute: "is_return", value: "false", operator: "eq" as const },
      ],
    })),
  })
}

async function read(container: MedusaContainer, publishable_key: string, sales_channel_id: string): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({ entity: "region", fields: ["id", "currency_code"] })
  const { data: locations } = await query.graph({ entity: "stock_location", fields: ["id"] })
  const { data: profiles } = await query.graph({ entity: "shipping_profile", fields: ["id"] })
  const { data: options } = await query.graph({ entity: "shipping_option", fields: ["id", "type.code"] })
  const location = locations[0]
  const profile = profiles[0]
  if (!location || !profile) throw missing("seed: the shop has no stock location or shipping profile")
  return {
    publishable_key,
    sales_channel_id,
    stock_location_id: location.id,
    shipping_profile_id: profile.id,
    region_ids: Object.fromEntries(regions.map((region) => [region.currency_code, region.id])),
    shipping_option_ids: Object.fromEntries(
      options.map((option) => [(option.type?.code ?? "").replace("courier-", ""), option.id]),
    ),
  }
}

const missing = (what: string) => new MedusaError(MedusaError.Types.UNEXPECTED_STATE, what)
