import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"

import { Cancellations } from "../components/cancellations"

/** On the order's page: what of it was cancelled, and the way to cancel it. */
const OrderCancellations = ({ data }: DetailWidgetProps<AdminOrder>) => <Cancellations order_id={data.id} />

export const config = defineWidgetConfig({ zone: "order.details.after", id: "dakkah-marketplace:cancellations" })

export default OrderCancellations
