import { useTranslation } from "react-i18next"

import { Choice, Field } from "../kit"
import { listOf, textOf } from "../lib/form-texts"
import type { OwnShop } from "../lib/people-types"

const LOCALES = ["en", "fr", "ar"] as const

export type ShopForm = Pick<OwnShop, "name" | "hosts" | "locales" | "default_locale" | "time_zone"> & {
  currencies: string[]
}

/** What the fields of a shop say. */
export const shopIn = (form: FormData): ShopForm => ({
  name: textOf(form, "name"),
  hosts: listOf(form, "hosts"),
  locales: listOf(form, "locales"),
  default_locale: textOf(form, "default_locale"),
  currencies: listOf(form, "currencies"),
  time_zone: textOf(form, "time_zone"),
})

/** What every shop says of itself, whoever opens or changes it. */
export const ShopFields = ({ shop }: { shop?: ShopForm }) => {
  const { t } = useTranslation("kernel")
  const zone = shop?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <Field name="name" label={t("shop.name")} defaultValue={shop?.name} required maxLength={120} dir="auto" />
      <Field
        name="hosts"
        label={t("shop.hosts")}
        hint={t("shop.hosts_hint")}
        defaultValue={shop?.hosts.join(", ")}
        required
        dir="ltr"
      />
      <Field
        name="locales"
        label={t("shop.locales")}
        hint={t("shop.locales_hint")}
        defaultValue={(shop?.locales ?? LOCALES).join(", ")}
        required
        dir="ltr"
      />
      <Choice
        name="default_locale"
        label={t("shop.default_locale")}
        defaultValue={shop?.default_locale ?? "ar"}
        options={LOCALES.map((value) => ({ value, label: t(`shop.locale.${value}`) }))}
      />
      <Field
        name="currencies"
        label={t("shop.currencies")}
        hint={t("shop.currencies_hint")}
        defaultValue={(shop?.currencies ?? ["sar"]).join(", ")}
        required
        dir="ltr"
      />
      <Field name="time_zone" label={t("shop.time_zone")} defaultValue={zone} required maxLength={64} dir="ltr" />
    </>
  )
}
