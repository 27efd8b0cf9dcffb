import { useTranslation } from "react-i18next"

import { Field } from "../kit"
import { textOf } from "../lib/form-texts"
import { InviteDrawer } from "./invite-drawer"
import { ShopFields, shopIn } from "./shop-fields"

const bodyOf = (form: FormData) => ({
  ...shopIn(form),
  slug: textOf(form, "slug"),
  country_code: textOf(form, "country_code"),
  admin_email: textOf(form, "admin_email"),
})

/** Opens a shop whole and invites its first administrator. */
export const OpenShop = () => {
  const { t } = useTranslation("kernel")
  const opened = t("platform.opened")
  return (
    <InviteDrawer
      title={t("platform.create")}
      path="/admin/platform/tenants"
      bodyOf={bodyOf}
      texts={{ title: opened, sent: opened, sentHint: t("platform.opened_mail"), byHand: t("platform.opened_link") }}
    >
      <ShopFields />
      <Field name="slug" label={t("platform.slug")} required maxLength={63} pattern="[a-z0-9-]+" dir="ltr" />
      <Field
        name="country_code"
        label={t("shop.country")}
        hint={t("shop.country_hint")}
        defaultValue="sa"
        required
        minLength={2}
        maxLength={2}
        dir="ltr"
      />
      <Field
        name="admin_email"
        type="email"
        label={t("platform.admin_email")}
        hint={t("platform.admin_hint")}
        required
        dir="ltr"
      />
    </InviteDrawer>
  )
}
