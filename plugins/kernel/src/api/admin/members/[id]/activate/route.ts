import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ReasonBody } from "../../../../lib/list-params"
import { changeStatus } from "../../change-status"

export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  await changeStatus(request, response, "active")
}
