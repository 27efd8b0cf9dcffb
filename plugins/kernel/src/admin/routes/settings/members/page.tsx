import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { InviteMember } from "../../../components/invite-member"
import { Invites } from "../../../components/invites"
import { MemberRoles } from "../../../components/member-roles"
import { AskDialog, Crumb, PageHead, ServerTable, useServerTable, type Question } from "../../../kit"
import { nameOf, useMemberColumns, useMemberFilters, type MemberAction } from "../../../lib/member-columns"
import type { Member } from "../../../lib/people-types"
import { useAccess } from "../../../lib/use-access"

const SHORTEST_REASON = 3
const DONE = { deactivate: "deactivated", activate: "activated", remove: "removed" } as const

const MembersPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const access = useAccess()
  const [question, ask] = useState<Question | null>(null)
  const [managed, manage] = useState<Member | null>(null)
  const act = (member: Member, action: MemberAction) => {
    if (action === "manage") return manage(member)
    const path = `/admin/members/${member.id}`
    ask({
      path: action === "remove" ? path : `${path}/${action}`,
      method: action === "remove" ? "DELETE" : "POST",
      title: t(`members.${action}_title`, { name: nameOf(member) }),
      hint: t(`members.${action}_hint`),
      confirm: t(`members.${action}`),
      shortest: SHORTEST_REASON,
      done: t(`members.${DONE[action]}`),
    })
  }
  const list = useServerTable<Member>({
    scope: "kernel",
    path: "/admin/members",
    rows: "members",
    columns: useMemberColumns(access?.user_id, act),
    filters: useMemberFilters(),
  })
  const roles = access?.may.grant ?? []
  return (
    <>
      <Container className="divide-y p-0" dir={i18n.dir()}>
        <PageHead title={t("members.title")} hint={t("members.explanation")}>
          {roles.length > 0 && <InviteMember roles={roles} />}
        </PageHead>
        <ServerTable list={list} title={t("members.list")} empty={t("members.empty")} />
        <AskDialog question={question} scope="kernel" close={() => ask(null)} />
        {managed && <MemberRoles member={managed} roles={roles} close={() => manage(null)} />}
      </Container>
      <Invites />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.members", translationNs: "kernel", rank: 2 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.members" /> }

export default MembersPage
