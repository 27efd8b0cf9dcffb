import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const COLORS: Readonly<Record<string, "green" | "orange" | "red" | "grey" | "blue">> = {
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
}

/** A status by name and colour; the name is what tells it. */
export const Status = ({ value }: { value: string }) => {
  const { t } = useTranslation("marketplace")
  return <StatusBadge color={COLORS[value] ?? "grey"}>{t(`status.${value}`)}</StatusBadge>
}
