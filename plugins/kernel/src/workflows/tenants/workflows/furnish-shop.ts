import {
  createRemoteLinkStep,
  createFulfillmentSets,
  createRegionsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

export interface FurnishShopInput {
  name: string
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string
  /** ISO 4217, lower case; the first is the default. */
  currencies: string[]
}

/** Medusa's own: hands a parcel over by hand. The courier of the suite takes over where it is installed. */
const BY_HAND = "manual_manual"
/** Core's provider that takes no money; offered where there is no other. */
const NO_MONEY = "pp_system_default"

const enabled = (providers: { id: string; is_enabled: boolean }[]): string[] => {
  const ids = providers.filter(({ is_enabled }) => is_enabled).map(({ id }) => id)
  const real = ids.filter((id) => id !== NO_MONEY)
  return real.length > 0 ? real : ids
}

const first = <T>([one]: readonly T[]): T => one as T

/**
 * What a store with its channel and key still needs before it can sell: currencies, a region of its country, a place for its goods, and
 * one way to deliver, free of charge until the merchant sets a price. Runs inside the shop.
 */
export const furnishShopWorkflow = createWorkflow("furnish-shop", (input: FurnishShopInput) => {
  const { data: stores } = useQueryGraphStep({ entity: "store", fields: ["id", "default_sales_channel_id"] })
  const { data: providers } = useQueryGraphStep({
    entity: "payment_provider",
    fields: ["id", "is_enabled"],
  }).config({ name: "payment-providers" })
  updateStoresWorkflow.runAsStep({
    input: transform({ input, stores }, ({ input: { name, currencies }, stores: found }) => ({
      selector: { id: found.map(({ id }) => id) },
      update: {
        name,
        supported_currencies: currencies.map((currency_code, place) => ({ currency_code, is_default: place === 0 })),
      },
    })),
  })
  const regions = createRegionsWorkflow.runAsStep({
    input: transform({ input, providers }, (data) => ({
      regions: [
        {
          name: regionName(data.input.country_code),
          currency_code: first(data.input.currencies),
          countries: [data.input.country_code],
          payment_providers: enabled(data.providers),
        },
      ],
    })),
  })
  const locations = createStockLocationsWorkflow.runAsStep({
    input: transform({ input }, ({ input: { name, country_code } }) => ({
      locations: [{ name, address: { address_1: name, country_code: country_code.toUpperCase() } }],
    })),
  })
  const location_id = transform({ locations }, (data) => first(data.locations).id)
  linkSalesChannelsToStockLocationWorkflow.runAsStep({
    input: transform({ location_id, stores }, (data) => ({
      id: data.location_id,
      add: [first(data.stores).default_sales_channel_id as string],
    })),
  })
  const profiles = createShippingProfilesWorkflow.runAsStep({ input: { data: [{ name: "Default", type: "default" }] } })
  const sets = createFulfillmentSets(transform({ input }, ({ input: { name } }) => [{ name, type: "shipping" }]))
  createRemoteLinkStep(
    transform({ location_id, sets }, (data) => [
      link(data.location_id, { fulfillment_set_id: first(data.sets).id }),
      link(data.location_id, { fulfillment_provider_id: BY_HAND }),
    ]),
  )
  const zones = createServiceZonesWorkflow.runAsStep({
    input: transform({ input, sets }, (data) => ({
      data: [
        {
          name: regionName(data.input.country_code),
          fulfillment_set_id: first(data.sets).id,
          geo_zones: [{ type: "country" as const, country_code: data.input.country_code }],
        },
      ],
    })),
  })
  createShippingOptionsWorkflow.runAsStep({
    input: transform({ regions, profiles, zones }, (data) => [
      {
        name: "Standard",
        price_type: "flat" as const,
        provider_id: BY_HAND,
        service_zone_id: first(data.zones).id,
        shipping_profile_id: first(data.profiles).id,
        type: { label: "Standard", description: "Delivery to the door", code: "standard" },
        prices: [{ region_id: first(data.regions).id, amount: 0 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
          { attribute: "is_return", value: "false", operator: "eq" as const },
        ],
      },
    ]),
  })
  return new WorkflowResponse(regions)
})

const link = (stock_location_id: string, fulfillment: Record<string, string>) => ({
  [Modules.STOCK_LOCATION]: { stock_location_id },
  [Modules.FULFILLMENT]: fulfillment,
})

const regionName = (country_code: string): string =>
  new Intl.DisplayNames("en", { type: "region" }).of(country_code.toUpperCase()) ?? country_code
