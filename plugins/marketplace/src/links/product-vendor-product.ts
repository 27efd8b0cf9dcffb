import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import MarketplaceModule from "../modules/marketplace"

/** Who sells a product: `vendor_product.vendor.*` of a product in `query.graph`. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { linkable: { ...MarketplaceModule.linkable.vendorProduct.id, primaryKey: "product_id" } },
  { readOnly: true },
)
