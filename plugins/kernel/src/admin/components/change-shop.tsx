import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { Choice, Field, FormDrawer, sdk, useSend } from "../kit"
import { textOf } from "../lib/form-texts"
import type { OwnShop, Shop } from "../lib/people-types"
import { ShopFields, shopIn } from "./shop-fields"

const PLANS = ["free", "starter", "professional", "enterprise", "standard"] as const

/** The platform changes a shop, its handle and plan included. */
export const ChangeShop = ({ shop, close }: { shop: Shop; close: () => void }) => {
  const { t } = useTranslation("kernel")
  const path = `/admin/platform/tenants/${shop.id}`
  const { data } = useQuery({
    queryKey: ["kernel", path],
    queryFn: () => sdk.client.fetch<{ shop: Shop & Pick<OwnShop, "settings"> }>(path),
  })
  const { mutate, isPending } = useSend({ scope: "kernel", done: t("shop.saved"), onDone: close })
  const save = (form: FormData) => {
    const body = { ...shopIn(form), slug: textOf(form, "slug"), plan: textOf(form, "plan") }
    mutate({ path, body })
  }
  if (!data) return null
  return (
    <FormDrawer title={shop.name} open onOpenChange={(open) => !open && close()} onSubmit={save} isSaving={isPending}>
      <ShopFields shop={{ ...data.shop, currencies: data.shop.settings.currencies }} />
      <Field name="slug" label={t("platform.slug")} defaultValue={shop.slug} required maxLength={63} dir="ltr" />
      <Choice
        name="plan"
        label={t("platform.plan")}
        defaultValue={shop.plan}
        options={PLANS.map((value) => ({ value, label: t(`plan.${value}`) }))}
      />
    </FormDrawer>
  )
}
