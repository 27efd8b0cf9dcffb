import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import type { DemoProduct, DemoTenant } from "./city"
import type { Shop } from "./shop"

/** @returns ids of the shop's products by handle */
export async function seedCatalogue(
  container: MedusaContainer,
  tenant: DemoTenant,
  shop: Shop,
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const wanted = tenant.vendors.flatMap((vendor) => vendor.products)
  const { data: known } = await query.graph({
    entity: "product",
    fields: ["id", "handle"],
    filters: { handle: wanted.map((p) => p.handle) },
  })
  const ids = new Map(known.map((product) => [product.handle, product.id] as const))
  const missing = wanted.filter((product) => !ids.has(product.handle))
  if (missing.length === 0) return ids
  const { result } = await createProductsWorkflow(container).run({
    input: { products: missing.map((product) => draft(product, shop)) },
  })
  for (const product of result) ids.set(product.handle, product.id)
  await stock(container, missing, shop)
  return ids
}

function draft(product: DemoProduct, shop: Shop) {
  return {
    title: product.title.en,
    handle: product.handle,
    description: product.description.en,
    status: ProductStatus.PUBLISHED,
    weight: product.weight_grams,
    shipping_profile_id: shop.shipping_profile_id,
    sales_channels: [{ id: shop.sales_channel_id }],
    metadata: { title: product.title, description: product.description },
    options: [{ title: "Size", values: ["One size"] }],
    variants: [
      {
        title: "One size",
        sku: product.sku,
        manage_inventory: true,
        options: { Size: "One size" },
        prices: Object.entries(product.prices).map(([currency_code, amount]) => ({
          currency_code,
          amount: Number(amount),
        })),
      },
    ],
  }
}

async function stock(container: MedusaContainer, products: readonly DemoProduct[], shop: Shop): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const bySku = new Map(products.map((product) => [product.sku, product.stock] as const))
  const { data: items } = await query.graph({
    entity: "inventory_item",
    fields: ["id", "sku"],
    filters: { sku: [...bySku.keys()] },
  })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        inventory_item_id: item.id,
        location_id: shop.stock_location_id,
        stocked_quantity: bySku.get(item.sku ?? "") ?? 0,
      })),
    },
  })
}
