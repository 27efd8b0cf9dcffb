import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ReasonBody } from "../../../../lib/list-params"
import { decideSaga } from "../../decide"

/** Tells a stuck saga to end as it is; a person has settled the rest. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  await decideSaga(request, response, "give_up")
}
