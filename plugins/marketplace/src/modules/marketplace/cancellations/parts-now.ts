import type { PartNow } from "../../../rules/plan-cancellation"
import { HOUSE_HANDLE, type VendorOrderStatus } from "../statuses"

interface VendorOrderRow extends Omit<PartNow, "vendor_name" | "house" | "items"> {
  status: VendorOrderStatus
  vendor: { name: string; handle: string }
  items: PartNow["items"]
}

/** Vendor orders as the rule reads them. Of one that ended in another way (its placement failed) nothing is left. */
export function partsNow(rows: readonly VendorOrderRow[]): PartNow[] {
  return [...rows]
    .sort((left, right) => ordinal(left.display_id) - ordinal(right.display_id))
    .map(({ vendor, status, items, ...part }) => ({
      ...part,
      vendor_name: vendor.name,
      house: vendor.handle === HOUSE_HANDLE,
      items: items
        .map((item) => (status === "cancelled" ? { ...item, cancelled_quantity: item.quantity } : item))
        .sort((left, right) => (left.id < right.id ? -1 : 1)),
    }))
}

const ordinal = (display_id: string): number => Number(display_id.split("-").at(-1))
