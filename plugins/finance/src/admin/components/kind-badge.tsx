import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const COLOURS: Record<string, "green" | "blue" | "orange" | "red" | "purple" | "grey"> = {
  capture: "green",
  sale: "blue",
  receivable: "orange",
  refund: "red",
  release: "grey",
  reversal: "purple",
  payout: "blue",
  payout_settlement: "blue",
  payout_return: "purple",
}
export const ENTRY_KINDS = Object.keys(COLOURS)

export const KindBadge = ({ kind }: { kind: string }) => {
  const { t } = useTranslation("finance")
  return (
    <Badge size="2xsmall" color={COLOURS[kind] ?? "grey"}>
      {t(`kind.${kind}`)}
    </Badge>
  )
}
