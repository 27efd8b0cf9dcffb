import type { CancellationPlan } from "../../../rules/plan-cancellation"
import type { CancellationInput } from "../types"

/** The rows of an accepted request. Lines go in by their ids, so that two writers lock them in one order. */
export function cancellationRows(
  { order_id, actor_type, actor_id, reason, reason_code, source_key }: CancellationInput,
  { parts, lines, ...sums }: CancellationPlan,
  ordinal: number,
) {
  return {
    cancellation: {
      ...{
        order_id,
        actor_type,
        actor_id,
        reason,
        reason_code: reason_code ?? null,
        source_key,
        ordinal,
      },
      ...sums,
    },
    parts: parts.map(({ display_id: _, vendor_name: __, house: ___, ...part }) => part).sort(by("vendor_order_id")),
    lines: [...lines].sort(by("vendor_order_item_id")),
  }
}

const by =
  <K extends string>(key: K) =>
  (left: Record<K, string>, right: Record<K, string>): number =>
    left[key] < right[key] ? -1 : 1
