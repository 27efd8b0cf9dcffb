import type { ServiceClaims } from "@dakkah/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { succeed } from "../../../internal/results"
import { appendTimelineWorkflow } from "../../../workflows/timeline/workflows/append-timeline"
import { answer } from "../answer"
import { appendTimelineBody } from "../schemas"

interface ServiceRequest extends MedusaRequest {
  serviceClaims?: ServiceClaims
}

/** Appends entries of the modules that the caller's token names; a token that names none may write none. */
export async function POST(request: ServiceRequest, response: MedusaResponse): Promise<void> {
  await answer(request, response, appendTimelineBody, async ({ entries }) => {
    const input = { entries, modules: request.serviceClaims?.modules ?? [] }
    const { result } = await appendTimelineWorkflow(request.scope).run({ input })
    return succeed({ entries: entries.length }, { applied: result.added > 0 })
  })
}
