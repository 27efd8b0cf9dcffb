import { useFormat } from "@dakkah/kernel/admin-kit"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"

import type { CommissionRule } from "./types"

/** A rule's terms in words: "12.5%", "SAR 2.00 a piece", "from SAR 0.00: 20%; from SAR 100.00: 8%". */
export function useTerms() {
  const { t } = useTranslation("marketplace")
  const format = useFormat()
  return useCallback(
    (rule: CommissionRule): string => {
      const currency = rule.currency_code ?? ""
      if (rule.kind === "percent") return format.percent(rule.rate)
      if (rule.kind === "fixed") return t("rule.a_piece", { amount: format.money(rule.fixed_amount ?? 0, currency) })
      const tiers = (rule.tiers ?? []).map(({ from, rate }) =>
        t("rule.tier", { from: format.money(from, currency), rate: format.percent(rate) }),
      )
      return tiers.join("; ")
    },
    [t, format],
  )
}
