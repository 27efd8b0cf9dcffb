import { refuse, succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findCancellation } from "../../../../orders/cancellation-payload"
import { isPaid, MESSAGE_FIELDS, orderMessage, type MessageSource } from "../../../../orders/order-message"
import { vendorOrdersOf } from "../../../../orders/vendor-orders-of"
import { answerForOrder } from "../answer"

interface Settings {
  ownShop(): Promise<{ settings: { order_number_prefix: string | null } }>
}

/** What the mails about an order need, for the shopper's and the vendors'. Reads only. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, async (order_id) => {
    const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "order", fields: MESSAGE_FIELDS, filters: { id: order_id } })
    const order = data[0] as unknown as MessageSource | undefined
    if (!order) return refuse("order_not_found", `order ${order_id} is not there`)
    const { data: stores } = await query.graph({ entity: "store", fields: ["name"], pagination: { take: 1, skip: 0 } })
    const vendorOrders = await vendorOrdersOf(request.scope, order_id)
    const { settings } = await request.scope.resolve<Settings>("kernel").ownShop()
    const house = { name: stores[0]?.name ?? "", order_number_prefix: settings.order_number_prefix ?? "" }
    const { cancellation_id } = request.body as { cancellation_id?: unknown }
    const cancellation =
      typeof cancellation_id === "string"
        ? { ...(await findCancellation(request.scope, cancellation_id)), deferred: !isPaid(order) }
        : undefined
    return succeed(orderMessage(order, vendorOrders, house, cancellation), { applied: false })
  })
}
