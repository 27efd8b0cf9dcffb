import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ReasonBody } from "../../../../lib/list-params"
import { decideEvent } from "../../decide"

/** Gives the event up; its reason is kept. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  await decideEvent(request, response, "discard")
}
