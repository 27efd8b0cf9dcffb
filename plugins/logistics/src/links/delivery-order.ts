import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import LogisticsModule from "../modules/logistics"

/** A delivery's order, read by its id: `query.graph({ entity: "delivery", fields: ["order.display_id"] })`. */
export default defineLink(
  { linkable: LogisticsModule.linkable.delivery, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true },
)
