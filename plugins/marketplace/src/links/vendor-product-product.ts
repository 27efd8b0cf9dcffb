import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import MarketplaceModule from "../modules/marketplace"

/** `product.*` of a vendor's product. */
export default defineLink(
  { linkable: MarketplaceModule.linkable.vendorProduct, field: "product_id" },
  ProductModule.linkable.product,
  {
    readOnly: true,
  },
)
