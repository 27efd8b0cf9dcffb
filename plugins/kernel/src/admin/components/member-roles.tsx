import { XMark } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { FormDrawer, useSend } from "../kit"
import type { Member, Role } from "../lib/people-types"
import { RoleFields, roleIn } from "./role-fields"

interface MemberRolesProps {
  member: Member
  /** Roles that the viewer may give. */
  roles: readonly Role[]
  close: () => void
}

/** What somebody may do where: roles are taken one by one, and given. */
export const MemberRoles = ({ member, roles, close }: MemberRolesProps) => {
  const { t } = useTranslation("kernel")
  const path = `/admin/members/${member.id}/roles`
  const give = useSend({ scope: "kernel", done: t("members.given"), onDone: close })
  const take = useSend({ scope: "kernel", done: t("members.taken"), onDone: close })
  return (
    <FormDrawer
      title={member.email}
      open
      onOpenChange={(open) => !open && close()}
      onSubmit={(form) => give.mutate({ path, body: roleIn(form) })}
      isSaving={give.isPending}
      save={t("members.give")}
    >
      <ul className="flex flex-col gap-2">
        {member.roles.map(({ id, role, node_id, node_name }) => (
          <li key={id} className="flex items-center justify-between gap-2">
            <Text size="small">
              {t(`role.${role}`)} · {node_name ?? node_id ?? t("members.whole_shop")}
            </Text>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              isLoading={take.isPending}
              aria-label={t("members.take", { role: t(`role.${role}`) })}
              onClick={() => take.mutate({ path: `${path}/${id}`, method: "DELETE" })}
            >
              <XMark />
            </IconButton>
          </li>
        ))}
        {member.roles.length === 0 && <Text size="small">{t("members.none")}</Text>}
      </ul>
      <RoleFields roles={roles} />
    </FormDrawer>
  )
}
