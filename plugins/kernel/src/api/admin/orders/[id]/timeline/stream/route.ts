import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { requireOrder } from "../../../../../lib/find-order"
import { streamTimeline } from "../../../../../lib/stream-timeline"

/** New entries as server-sent events; goes on after `Last-Event-ID` (or `?after=`), the `seq` of the last one seen. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOrder(request.scope, order_id)
  await streamTimeline(request, response, order_id)
}
