import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import MarketplaceModule from "../modules/marketplace"

/** An order's parts: `vendor_orders.*` of an order in `query.graph`. No table: the vendor order knows its order. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { linkable: { ...MarketplaceModule.linkable.vendorOrder.id, primaryKey: "order_id" } },
  { readOnly: true, isList: true },
)
