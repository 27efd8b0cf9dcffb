import { Choice } from "@dakkah/kernel/admin-kit"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { RuleForm } from "../lib/rule-form"
import { useOptions } from "../lib/use-options"
import { ProductSearch } from "./product-search"

/** Stands for "any": a list cannot hold an empty value. */
const ANY = "any"

interface RuleConditionsProps {
  form: RuleForm
  set: (change: Partial<RuleForm>) => void
}

/** For whom and what a rule holds. */
export const RuleConditions = ({ form, set }: RuleConditionsProps) => {
  const { t } = useTranslation("marketplace")
  const any = { value: ANY, label: t("rule.any") }
  const lists = [
    ["vendor_id", useOptions("/admin/vendors", "vendors", "name")],
    ["category_id", useOptions("/admin/product-categories", "product_categories", "name")],
    ["collection_id", useOptions("/admin/collections", "collections", "title")],
  ] as const
  return (
    <>
      {lists.map(([key, options]) => (
        <Choice
          key={key}
          label={t(`rule.${key}`)}
          value={form[key] || ANY}
          onChange={(value) => set({ [key]: value === ANY ? "" : value })}
          options={[any, ...options]}
        />
      ))}
      <div className="flex flex-col gap-2">
        <Text size="small" weight="plus">
          {t("rule.product_id")}
        </Text>
        {form.product_id ? (
          <div className="flex items-center justify-between">
            <Text size="small">{form.product_id}</Text>
            <Button type="button" size="small" variant="transparent" onClick={() => set({ product_id: "" })}>
              {t("rule.any")}
            </Button>
          </div>
        ) : (
          <ProductSearch action={t("product.pick")} onPick={({ id }) => set({ product_id: id })} />
        )}
      </div>
    </>
  )
}
