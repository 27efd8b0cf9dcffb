import { Button, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { Field, FormDrawer, sdk, useFailure } from "../kit"
import { textOf } from "../lib/form-texts"
import type { SentInvite } from "../lib/people-types"
import { LinkNotice } from "./link-notice"
import { ShopFields, shopIn } from "./shop-fields"

/** Opens a shop whole, and tells what to do where its first administrator could not be mailed. */
export const OpenShop = () => {
  const { t } = useTranslation("kernel")
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: (form: FormData) =>
      sdk.client.fetch<{ invite: SentInvite }>("/admin/platform/tenants", {
        method: "POST",
        headers: { "Idempotency-Key": crypto.randomUUID() },
        body: {
          ...shopIn(form),
          slug: textOf(form, "slug"),
          country_code: textOf(form, "country_code"),
          admin_email: textOf(form, "admin_email"),
        },
      }),
    onSuccess: async ({ invite }) => {
      setOpen(false)
      if (invite.delivery === "sent") toast.success(t("platform.opened"), { description: t("platform.opened_mail") })
      else setLink(invite.link)
      await client.invalidateQueries({ queryKey: ["kernel"] })
    },
    onError: useFailure(),
  })
  return (
    <>
      <FormDrawer
        title={t("platform.create")}
        open={open}
        onOpenChange={setOpen}
        onSubmit={mutate}
        isSaving={isPending}
        trigger={<Button size="small">{t("platform.create")}</Button>}
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
      </FormDrawer>
      {link && (
        <LinkNotice
          title={t("platform.opened")}
          hint={t("platform.opened_link")}
          link={link}
          close={() => setLink(null)}
        />
      )}
    </>
  )
}
