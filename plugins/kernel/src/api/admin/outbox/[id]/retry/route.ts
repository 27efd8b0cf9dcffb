import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ReasonBody } from "../../../../lib/list-params"
import { decideEvent } from "../../decide"

/** Lets the relay try the event again. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  await decideEvent(request, response, "retry")
}
