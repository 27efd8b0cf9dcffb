import { useTranslation } from "react-i18next"

import { Choice, NodeChoice, NOWHERE } from "../kit"
import { textOf } from "../lib/form-texts"
import type { Role } from "../lib/people-types"

/** What the fields of a role say. */
export const roleIn = (form: FormData): { role: string; node_id: string | null } => {
  const node_id = textOf(form, "node_id")
  return { role: textOf(form, "role"), node_id: node_id === NOWHERE || node_id === "" ? null : node_id }
}

/** A role that the viewer may give, and where it shall hold. */
export const RoleFields = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation("kernel")
  return (
    <>
      <Choice
        name="role"
        label={t("members.role")}
        defaultValue={roles.includes("merchant_admin") ? "merchant_admin" : roles[0]}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <NodeChoice name="node_id" label={t("members.where")} nowhere={t("members.whole_shop")} />
    </>
  )
}
