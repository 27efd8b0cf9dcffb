import type { CancellationLimit, VendorOrderStatus } from "../modules/marketplace/statuses"

/** The line of the order's sales channel, else the one for all channels, else until the parcel is handed over. */
export function limitFor(
  policies: readonly { sales_channel_id: string; until: CancellationLimit }[],
  sales_channel_id: string | null,
): CancellationLimit {
  const of = (id: string): CancellationLimit | undefined => policies.find((line) => line.sales_channel_id === id)?.until
  return (sales_channel_id !== null && of(sales_channel_id)) || of("") || "dispatch"
}

/** Vendor orders that a shopper may not cancel though the goods are still there, each with its reason in words. */
export function closedToShoppers(
  limit: CancellationLimit,
  parts: readonly { id: string; status: VendorOrderStatus }[],
): Record<string, string> {
  if (limit === "dispatch") return {}
  const why = limit === "never" ? "the shop cancels for its customers, please ask it" : "the vendor has begun with it"
  const closed = parts.filter(({ status }) => limit === "never" || (status !== "new" && status !== "cancelled"))
  return Object.fromEntries(closed.map(({ id }) => [id, why]))
}
