import { StatusBadge } from "@medusajs/ui"
import type { Status } from "../lib/types"
import { useTexts } from "../lib/use-texts"

const COLORS: Record<Status, "grey" | "blue" | "orange" | "green" | "red" | "purple"> = {
  created: "grey",
  assigned: "blue",
  picked_up: "purple",
  in_transit: "orange",
  delivered: "green",
  failed: "red",
  returned: "red",
  cancelled: "grey",
}

export const DeliveryStatus = ({ status }: { status: Status }) => {
  const { t } = useTexts()
  return <StatusBadge color={COLORS[status]}>{t(`status.${status}`)}</StatusBadge>
}
