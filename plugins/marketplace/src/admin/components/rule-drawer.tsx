import { Choice, Field, FormDrawer, useSend, useTimeZone, viewersZone } from "@dakkah/kernel/admin-kit"
import { Label, Switch } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { bodyOf, formOf, type RuleForm } from "../lib/rule-form"
import type { CommissionRule } from "../lib/types"
import { RuleConditions } from "./rule-conditions"
import { RuleTiers } from "./rule-tiers"

interface RuleDrawerProps {
  /** Absent for a new rule. */
  rule?: CommissionRule
  onClose: () => void
}

const Toggle = ({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) => {
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <Switch id={id} checked={checked} onCheckedChange={onChange} />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}

/** Makes a commission rule or changes one. Placed orders keep the terms they were placed with. */
export const RuleDrawer = ({ rule, onClose }: RuleDrawerProps) => {
  const { t } = useTranslation("marketplace")
  // Known by now: the page before has told its dates in it.
  const zone = useTimeZone() ?? viewersZone()
  const [first] = useState(() => formOf(rule, zone))
  const [form, setForm] = useState<RuleForm>(first)
  const save = useSend({ scope: "marketplace", onDone: onClose })
  const set = (change: Partial<RuleForm>): void => setForm({ ...form, ...change })
  return (
    <FormDrawer
      title={t(rule ? "rule.edit" : "rule.create")}
      open
      onOpenChange={(open) => !open && onClose()}
      isSaving={save.isPending}
      changed={JSON.stringify(form) !== JSON.stringify(first)}
      onSubmit={() =>
        save.mutate({
          path: rule ? `/admin/commission-rules/${rule.id}` : "/admin/commission-rules",
          body: bodyOf(form, zone),
        })
      }
    >
      <Field label={t("rule.name")} value={form.name} onChange={(name) => set({ name })} required />
      <Choice
        label={t("rule.kind")}
        value={form.kind}
        onChange={(kind) => set({ kind: kind as RuleForm["kind"] })}
        options={["percent", "fixed", "tiered"].map((value) => ({ value, label: t(`rule.kinds.${value}`) }))}
      />
      {form.kind === "percent" && (
        <Field
          label={t("rule.rate")}
          hint={t("rule.rate_hint")}
          value={form.rate}
          onChange={(rate) => set({ rate })}
          required
        />
      )}
      <Field
        label={t("money.currency")}
        hint={t("rule.currency_hint")}
        value={form.currency_code}
        onChange={(code) => set({ currency_code: code.trim().toLowerCase() })}
        required={form.kind !== "percent"}
      />
      {form.kind === "fixed" && (
        <Field
          label={t("rule.fixed_amount")}
          hint={t("rule.fixed_hint")}
          value={form.fixed}
          onChange={(fixed) => set({ fixed })}
          required
        />
      )}
      {form.kind === "tiered" && <RuleTiers form={form} set={set} />}
      <RuleConditions form={form} set={set} />
      <Field
        type="number"
        label={t("rule.priority")}
        hint={t("rule.priority_hint")}
        value={form.priority}
        onChange={(priority) => set({ priority })}
      />
      <Field
        type="datetime-local"
        label={t("rule.valid_from")}
        hint={t("rule.zone_hint", { zone })}
        value={form.valid_from}
        onChange={(valid_from) => set({ valid_from })}
      />
      <Field
        type="datetime-local"
        label={t("rule.valid_to")}
        value={form.valid_to}
        onChange={(valid_to) => set({ valid_to })}
      />
      <Toggle
        label={t("rule.includes_shipping")}
        checked={form.includes_shipping}
        onChange={(includes_shipping) => set({ includes_shipping })}
      />
      <Toggle
        label={t("status.active")}
        checked={form.status === "active"}
        onChange={(on) => set({ status: on ? "active" : "inactive" })}
      />
    </FormDrawer>
  )
}
