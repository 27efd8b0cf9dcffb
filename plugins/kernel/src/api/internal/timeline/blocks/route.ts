import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { succeed } from "../../../../internal/results"
import { blocksOf } from "../../../../timeline/blocks"
import { answer } from "../../answer"
import { orderBlocksBody } from "../../schemas"

/** What blocks an order now: a saga asks before it bills or ships. Changes nothing. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answer(request, response, orderBlocksBody, async ({ order_id }) => {
    return succeed({ blocks: await blocksOf(request.scope, order_id) }, { applied: false })
  })
}
