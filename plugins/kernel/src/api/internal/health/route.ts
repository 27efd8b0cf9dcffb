import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendResult, succeed } from "../../../internal/results"
import { ownHealth } from "../../lib/health"

/** Medusa's own health: its process and its database. Unhealthy is an answer here, not an error. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  sendResult(response, succeed(await ownHealth(request.scope), { applied: false }))
}

export const POST = GET
