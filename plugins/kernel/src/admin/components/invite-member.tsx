import { Button, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { Field, FormDrawer, sdk, useFailure } from "../kit"
import { textOf } from "../lib/form-texts"
import type { Role, SentInvite } from "../lib/people-types"
import { LinkNotice } from "./link-notice"
import { RoleFields, roleIn } from "./role-fields"

/** Invites somebody to a role; where no mail could be sent, the link is shown. */
export const InviteMember = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation("kernel")
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: (form: FormData) =>
      sdk.client.fetch<{ invite: SentInvite }>("/admin/members/invites", {
        method: "POST",
        body: { email: textOf(form, "email"), ...roleIn(form) },
      }),
    onSuccess: async ({ invite }) => {
      setOpen(false)
      if (invite.delivery === "sent") toast.success(t("members.invited"))
      else setLink(invite.link)
      await client.invalidateQueries({ queryKey: ["kernel"] })
    },
    onError: useFailure(),
  })
  return (
    <>
      <FormDrawer
        title={t("members.invite")}
        open={open}
        onOpenChange={setOpen}
        onSubmit={mutate}
        isSaving={isPending}
        save={t("members.invite")}
        trigger={<Button size="small">{t("members.invite")}</Button>}
      >
        <Field name="email" type="email" label={t("members.email")} required maxLength={254} dir="ltr" />
        <RoleFields roles={roles} />
      </FormDrawer>
      {link && (
        <LinkNotice title={t("members.invite")} hint={t("invites.no_mail")} link={link} close={() => setLink(null)} />
      )}
    </>
  )
}
