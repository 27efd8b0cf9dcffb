import type { AuditFilterParams } from "./validators"

/** A query's filters as the module takes them. */
export function auditFilters({ from, to, ...rest }: AuditFilterParams): Record<string, unknown> {
  const named = Object.entries(rest).filter(([, value]) => value !== undefined)
  const range = { ...(from && { $gte: from }), ...(to && { $lte: to }) }
  return { ...Object.fromEntries(named), ...((from || to) && { occurred_at: range }) }
}

export const AUDIT_FIELDS = [
  "id",
  "position",
  "action",
  "resource_type",
  "resource_id",
  "actor_id",
  "actor_role",
  "node_id",
  "origin",
  "correlation_id",
  "before",
  "after",
  "occurred_at",
  "previous_hash",
  "hash",
]
