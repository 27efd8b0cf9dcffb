import { Choice, Field } from "@dakkah/kernel/admin-kit"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { RuleForm } from "../lib/rule-form"

interface RuleTiersProps {
  form: RuleForm
  set: (change: Partial<RuleForm>) => void
}

/** The steps of a tiered rule: from which amount on which rate holds for the whole of it. */
export const RuleTiers = ({ form, set }: RuleTiersProps) => {
  const { t } = useTranslation("marketplace")
  const change = (index: number, part: Partial<RuleForm["tiers"][number]>): void =>
    set({ tiers: form.tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)) })
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label={t("rule.tier_basis")}
        value={form.tier_basis}
        onChange={(tier_basis) => set({ tier_basis: tier_basis as RuleForm["tier_basis"] })}
        options={["line", "vendor_order"].map((value) => ({ value, label: t(`rule.basis.${value}`) }))}
      />
      {form.tiers.map((tier, index) => (
        <div key={index} className="flex items-end gap-2">
          <Field label={t("rule.from")} value={tier.from} onChange={(from) => change(index, { from })} required />
          <Field label={t("rule.rate")} value={tier.rate} onChange={(rate) => change(index, { rate })} required />
          <Button
            type="button"
            size="small"
            variant="transparent"
            onClick={() => set({ tiers: form.tiers.filter((_, at) => at !== index) })}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        onClick={() => set({ tiers: [...form.tiers, { from: "", rate: "" }] })}
      >
        {t("rule.add_tier")}
      </Button>
    </div>
  )
}
