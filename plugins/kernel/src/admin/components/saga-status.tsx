import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { SagaStatus as Status } from "../lib/types"

const COLOURS: Record<Status, "green" | "red" | "orange" | "blue" | "grey"> = {
  running: "blue",
  completed: "green",
  compensating: "orange",
  compensated: "grey",
  stuck: "red",
  cancelled: "grey",
  failed: "red",
}

export const SagaStatus = ({ status }: { status: Status }) => {
  const { t } = useTranslation("kernel")
  return <StatusBadge color={COLOURS[status]}>{t(`saga_status.${status}`)}</StatusBadge>
}
