import { statusBadge } from "../kit"
import type { Member, Shop } from "../lib/people-types"

export const TenantStatus = statusBadge<Shop["status"]>("kernel", "tenant_status", {
  active: "green",
  suspended: "red",
})

export const MemberStatus = statusBadge<Member["status"]>("kernel", "member_status", {
  active: "green",
  suspended: "orange",
})
