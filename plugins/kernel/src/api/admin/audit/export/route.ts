import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { csvLine } from "../../../../rules/csv"
import { appendAuditWorkflow } from "../../../../workflows/audit/workflows/append-audit"
import { originOf } from "../../../lib/origin"
import { AUDIT_FIELDS, auditFilters } from "../filters"
import type { AuditFilterParams } from "../validators"

const PAGE = 1_000
const MOST = 100_000

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
  response.setHeader("Content-Type", "text/csv; charset=utf-8")
  response.setHeader("Content-Disposition", 'attachment; filename="audit.csv"')
  response.write(csvLine(AUDIT_FIELDS))
  // Pages by position, not by offset: the log grows while it is read.
  let before: number | undefined
  for (let sent = 0; sent < MOST; sent += PAGE) {
    const { data } = await query.graph({
      entity: "audit_log",
      fields: AUDIT_FIELDS,
      filters: { ...auditFilters(asked), ...(before !== undefined && { position: { $lt: before } }) },
      pagination: { take: PAGE, order: { position: "DESC" } },
    })
    for (const entry of data)
      response.write(csvLine(AUDIT_FIELDS.map((field) => (entry as Record<string, unknown>)[field])))
    before = Number(data.at(-1)?.position)
    if (data.length < PAGE || response.destroyed) break
  }
  response.end()
}
