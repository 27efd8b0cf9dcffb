import { Container, createDataTableColumnHelper, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { RowButtons, sdk, ServerTable, useFailure, useFormat, useSend, useServerTable } from "../kit"
import type { Invite, SentInvite } from "../lib/people-types"
import { LinkNotice } from "./link-notice"

const PATH = "/admin/members/invites"
const column = createDataTableColumnHelper<Invite>()

/** Who is invited and has not come yet. */
export const Invites = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const client = useQueryClient()
  const [link, setLink] = useState<string | null>(null)
  const cancel = useSend({ scope: "kernel", done: t("invites.cancelled") })
  const resend = useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch<{ invite: SentInvite }>(`${PATH}/${id}/resend`, { method: "POST", body: {} }),
    onSuccess: async ({ invite }) => {
      if (invite.delivery === "sent") toast.success(t("invites.resent"))
      else setLink(invite.link)
      await client.invalidateQueries({ queryKey: ["kernel"] })
    },
    onError: useFailure(),
  })
  const list = useServerTable<Invite>({
    scope: "kernel",
    path: PATH,
    rows: "invites",
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
              { label: t("invites.resend"), onClick: () => resend.mutate(original.id) },
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
      {link && (
        <LinkNotice title={t("invites.title")} hint={t("invites.no_mail")} link={link} close={() => setLink(null)} />
      )}
    </Container>
  )
}
