import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { draftVendorOrders, withAncestors } from "../../../rules/draft-vendor-orders"
import { ORDER_SOURCE_FIELDS, type OrderSource } from "../../../rules/order-source"
import { readCommissionRules } from "../read-commission-rules"

/** Reads the order, its sellers and the rules that may hold (a constant number of queries) and shares the order out. Writes nothing. */
export const draftVendorOrdersStep = createStep(
  "draft-vendor-orders",
  async (input: { order_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const { data } = await query.graph(
      { entity: "order", fields: ORDER_SOURCE_FIELDS, filters: { id: input.order_id } },
      { throwIfKeyNotFound: true },
    )
    const order = data[0] as unknown as OrderSource
    const product_ids = [...new Set(order.items.flatMap(({ product_id }) => product_id ?? []))]
    const [sellers, house_id] = await Promise.all([marketplace.listSellers(product_ids), marketplace.findHouse()])
    const rules = await readCommissionRules(marketplace, {
      vendor_ids: [...new Set(sellers.map(({ vendor_id }) => vendor_id))],
      product_ids,
      category_ids: order.items.flatMap(({ product }) => withAncestors(product?.categories ?? [])),
      collection_ids: order.items.flatMap(({ product }) => product?.collection_id ?? []),
    })
    return new StepResponse(draftVendorOrders(order, { sellers, rules, house_id }))
  },
)
