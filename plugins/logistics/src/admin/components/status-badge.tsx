import { statusBadge } from "@dakkah/kernel/admin-kit"
import type { Status } from "../lib/types"

export const DeliveryStatus = statusBadge<Status>("logistics", "status", {
  assigned: "blue",
  picked_up: "purple",
  in_transit: "orange",
  delivered: "green",
  failed: "red",
  returned: "red",
})
