import { useTranslation } from "react-i18next"

import { Field } from "../kit"
import { textOf } from "../lib/form-texts"
import type { Role } from "../lib/people-types"
import { InviteDrawer } from "./invite-drawer"
import { RoleFields, roleIn } from "./role-fields"

/** Invites somebody to a role. */
export const InviteMember = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation("kernel")
  const title = t("members.invite")
  return (
    <InviteDrawer
      title={title}
      save={title}
      path="/admin/members/invites"
      bodyOf={(form) => ({ email: textOf(form, "email"), ...roleIn(form) })}
      texts={{ title, sent: t("members.invited"), byHand: t("invites.no_mail") }}
    >
      <Field name="email" type="email" label={t("members.email")} required maxLength={254} dir="ltr" />
      <RoleFields roles={roles} />
    </InviteDrawer>
  )
}
