import type { Severity, TimelineEntryInput } from "@dakkah/contracts"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { AuditEntryInput } from "../../../modules/kernel/types"
import { appendAuditEntryStep } from "../../audit/steps/append-entry"
import { appendTimelineEntriesStep } from "../steps/append-entries"

export interface WriteManualEntryInput {
  order_id: string
  vendor_order_id?: string
  text: string
  status: string
  severity: Severity
  closes: string[]
  /** The order was changed by hand: automation must look before it acts. */
  adjusted: boolean
  key: string
  actor_id: string
  /** UTC instant, ISO 8601. */
  at: string
  origin: AuditEntryInput["origin"]
}

function entries(input: WriteManualEntryInput): TimelineEntryInput[] {
  const { order_id, vendor_order_id, text, status, severity, closes, adjusted, key, actor_id, at } = input
  const common = { order_id, vendor_order_id, recorded_at: at, written_by: actor_id }
  const source = `${order_id}/manual/${key}`
  const note: TimelineEntryInput = {
    ...common,
    module: "manual",
    status_code: `manual:${status}`,
    category: "support",
    severity,
    payload: { text },
    source_key: source,
    closes,
  }
  if (!adjusted) return [note]
  return [
    note,
    {
      ...common,
      module: "order",
      status_code: "order:manually_adjusted",
      category: "order",
      source_key: `${source}/adjusted`,
    },
  ]
}

function auditOf({ order_id, status, text, closes, adjusted, key, origin }: WriteManualEntryInput): AuditEntryInput {
  return {
    action: "order.manual_entry",
    resource_type: "order",
    resource_id: order_id,
    after: { status: `manual:${status}`, text, closes, adjusted },
    origin,
    source_key: `${order_id}/manual/${key}`,
  }
}

/** An operator writes into an order's timeline; kept in the audit log. */
export const writeManualEntryWorkflow = createWorkflow("write-manual-entry", (input: WriteManualEntryInput) => {
  const added = appendTimelineEntriesStep(
    transform({ input }, (data) => ({ entries: entries(data.input), modules: ["manual", "order"] })),
  )
  appendAuditEntryStep(transform({ input }, (data) => auditOf(data.input)))
  return new WorkflowResponse(added)
})
