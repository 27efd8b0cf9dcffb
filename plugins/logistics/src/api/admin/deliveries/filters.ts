import { parseTrackingNumber } from "../../../rules/tracking-number"
import type { ListDeliveriesParams } from "./validators"

/** Filters as `query.graph` takes them. A tracking number is found however it was typed. */
export function deliveryFilters(
  params: Omit<ListDeliveriesParams, "limit" | "offset" | "order">,
): Record<string, unknown> {
  const { q, created_from, created_to, ...equal } = params
  const tracking_number = q ? parseTrackingNumber(q) : null
  return {
    ...equal,
    ...(tracking_number ? { tracking_number } : q ? { q } : {}),
    ...((created_from || created_to) && {
      created_at: { ...(created_from && { $gte: created_from }), ...(created_to && { $lte: created_to }) },
    }),
  }
}
