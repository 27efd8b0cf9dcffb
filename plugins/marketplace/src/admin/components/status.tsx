import { statusBadge } from "@dakkah/kernel/admin-kit"

/** A status of anything of the marketplace, by name and colour. */
export const Status = statusBadge<string>("marketplace", "status", {
  active: "green",
  completed: "green",
  delivered: "green",
  won: "green",
  charge: "blue",
  new: "blue",
  pending: "orange",
  invited: "orange",
  reversal: "orange",
  withdrawn: "orange",
  suspended: "red",
  cancelled: "red",
})
