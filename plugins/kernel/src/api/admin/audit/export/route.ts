import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { appendAuditWorkflow } from "../../../../workflows/audit/workflows/append-audit"
import { originOf } from "../../../lib/origin"
import { sendCsv } from "../../../lib/send-csv"
import { AUDIT_FIELDS, auditFilters } from "../filters"
import type { AuditFilterParams } from "../validators"

type Entry = Record<string, unknown>

/** The filtered log as CSV, newest first, at most 100,000 lines. That somebody took it away is itself audited. */
export async function GET(request: MedusaRequest<unknown, AuditFilterParams>, response: MedusaResponse): Promise<void> {
  const asked = request.validatedQuery as AuditFilterParams
  await appendAuditWorkflow(request.scope).run({
    input: {
      action: "audit.exported",
      resource_type: "audit_log",
      resource_id: "*",
      after: asked,
      origin: originOf(request),
    },
  })
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  // Pages by position, not by offset: the log grows while it is read.
  await sendCsv<Entry>(response, "audit", AUDIT_FIELDS, async (take, _skip, last) => {
    const { data } = await query.graph({
      entity: "audit_log",
      fields: AUDIT_FIELDS,
      filters: { ...auditFilters(asked), ...(last && { position: { $lt: Number(last["position"]) } }) },
      pagination: { take, order: { position: "DESC" } },
    })
    return data as Entry[]
  })
}
