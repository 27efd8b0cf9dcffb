import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { serviceContext, succeed } from "../../../internal/results"
import { appendAuditWorkflow } from "../../../workflows/audit/workflows/append-audit"
import { answer } from "../answer"
import { auditRecord } from "../schemas"

/** Adds what a process of ours did to the audit chain, once per effect key. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answer(request, response, auditRecord, async ({ changes, ...record }) => {
    const { idempotency_key } = serviceContext(request)
    const { result } = await appendAuditWorkflow(request.scope).run({
      input: { ...record, after: changes, source_key: idempotency_key || undefined },
    })
    return succeed({ position: result.position, hash: result.hash }, { applied: result.applied })
  })
}
