import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readLife } from "./read-life"

/** Everything that any part wrote down about the order, in the order in which it happened. At most 5,000 moments. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { display_id, moments } = await readLife(request)
  response.json({ order: { id: request.params["id"], display_id }, moments, count: moments.length })
}
