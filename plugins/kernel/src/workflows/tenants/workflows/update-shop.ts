import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateStoresWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"

import type { OwnShop } from "../../../modules/kernel/lib/own-shop"
import { changeShopStep, type ChangeShopInput } from "../steps/change-shop"
import { tellContentStep } from "../steps/tell-content"

/** Changes the shop that it runs in: its own row and settings, Medusa's store of it, and Payload's copy. */
export const updateShopWorkflow = createWorkflow("update-shop", (input: ChangeShopInput) => {
  const shop = changeShopStep(input)
  when({ input }, ({ input: { change } }) =>
    [change.name, change.currencies, change.default_currency].some((value) => value !== undefined),
  ).then(() => {
    const { data: stores } = useQueryGraphStep({ entity: "store", fields: ["id"] })
    updateStoresWorkflow.runAsStep({ input: transform({ shop, stores }, storeOf) })
  })
  tellContentStep(shop)
  return new WorkflowResponse(shop)
})

/** Medusa's own store as the shop's settings say. */
export function storeOf({ shop, stores }: { shop: OwnShop; stores: { id: string }[] }) {
  return {
    selector: { id: stores.map(({ id }) => id) },
    update: {
      name: shop.name,
      supported_currencies: shop.settings.currencies.map((currency_code) => ({
        currency_code,
        is_default: currency_code === shop.default_currency,
      })),
    },
  }
}
