import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { nextStep } from "../../lib/next-step"
import type { OrderTimeline } from "../../lib/types"

/** The line's open end: what comes next, and who acts. */
export const NextLine = ({ state }: { state: OrderTimeline["state"] }) => {
  const { t } = useTranslation("kernel")
  const next = nextStep(state)
  if (next === null) return null
  return (
    <li className="flex gap-3 pb-4">
      <span aria-hidden className="border-ui-border-strong mt-1 size-[11px] shrink-0 rounded-full border-2" />
      <div className="flex flex-col">
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("next.label")}
        </Text>
        <Text size="small">{t(`next.${next}`)}</Text>
      </div>
    </li>
  )
}
