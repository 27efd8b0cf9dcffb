import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ReasonBody } from "../../../../lib/list-params"
import { decideSaga } from "../../decide"

/** Tells a stuck saga to go on with the step at which it stopped. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  await decideSaga(request, response, "retry")
}
