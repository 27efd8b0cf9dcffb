import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import MarketplaceModule from "../modules/marketplace"

/** `order.*` of a vendor order. */
export default defineLink(
  { linkable: MarketplaceModule.linkable.vendorOrder, field: "order_id" },
  OrderModule.linkable.order,
  {
    readOnly: true,
  },
)
