import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { RowButtons, ServerTable, useFormat, useSend, useServerTable } from "../kit"
import type { Invite } from "../lib/people-types"
import { useInvitation } from "../lib/use-invitation"

const PATH = "/admin/members/invites"
const column = createDataTableColumnHelper<Invite>()

/** Who is invited and has not come yet. */
export const Invites = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const cancel = useSend({ scope: "kernel", done: t("invites.cancelled") })
  const again = useInvitation({
    title: t("invites.title"),
    sent: t("invites.resent"),
    byHand: t("invites.no_mail"),
  })
  const list = useServerTable<Invite>({
    scope: "kernel",
    path: PATH,
    rows: "invites",
    name: "invites",
    searchable: false,
    columns: [
      column.accessor("email", { header: t("members.email"), cell: ({ getValue }) => <bdi>{getValue()}</bdi> }),
      column.accessor("role", {
        header: t("members.role"),
        cell: ({ getValue }) => t(getValue() ? `role.${getValue()}` : "members.none"),
      }),
      column.accessor("expires_at", {
        header: t("invites.expires"),
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.display({
        id: "actions",
        cell: ({ row: { original } }) => (
          <RowButtons
            buttons={[
              { label: t("invites.resend"), onClick: () => again.send({ path: `${PATH}/${original.id}/resend` }) },
              {
                label: t("invites.cancel"),
                onClick: () => cancel.mutate({ path: `${PATH}/${original.id}`, method: "DELETE" }),
              },
            ]}
          />
        ),
      }),
    ],
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable
        list={list}
        title={t("invites.title")}
        empty={t("invites.empty")}
        emptyHint={t("invites.explanation")}
      />
      {again.notice}
    </Container>
  )
}
