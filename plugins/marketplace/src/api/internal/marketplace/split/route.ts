import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answerForOrder } from "../answer"
import { ensureVendorOrders } from "../ensure-vendor-orders"

/** WF-006: ensures that the order is shared out over its vendors. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, (order_id) => ensureVendorOrders(request.scope, order_id))
}
