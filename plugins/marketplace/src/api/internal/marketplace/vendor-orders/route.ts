import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answerForOrder } from "../answer"
import { ensureVendorOrders } from "../ensure-vendor-orders"

/** WF-006: ensures the vendor orders of the split; the same effect as the split, which writes them in one go. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, (order_id) => ensureVendorOrders(request.scope, order_id))
}
