import type { CaptureDefinition } from "@dakkah/outbox"

import { RECOVERY_DELAY_SECONDS } from "../recovery/half-placement"

/**
 * What the kernel itself captures. `order.placed` is the fact that an order stands; `order.created` falls due later and
 * only matters where no placement followed (the process died in between).
 */
export const KERNEL_CAPTURES: readonly CaptureDefinition[] = [
  { table: "cityos_order_placement", on: "insert", event: "order.placed", aggregate: ["order", "order_id"] },
  {
    table: "order",
    on: "insert",
    when: "NEW.metadata->>'cart_id' IS NOT NULL AND NOT NEW.is_draft_order",
    event: "order.created",
    aggregate: ["order", "id"],
    payload: { cart_id: "NEW.metadata->>'cart_id'" },
    delay: `${RECOVERY_DELAY_SECONDS} seconds`,
  },
  {
    table: "cityos_order_status_history",
    on: "update",
    when: "OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL",
    event: "order.unblocked",
    aggregate: ["order", "order_id"],
    payload: { status_code: "NEW.status_code" },
  },
  {
    table: "cityos_webhook_inbox",
    on: "insert",
    event: "webhook.received",
    aggregate: ["webhook", "id"],
    payload: { connector: "NEW.connector" },
  },
]
