import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"

import { LinkNotice } from "../components/link-notice"
import { type Message, sdk, useFailure } from "../kit"
import type { SentInvite } from "./people-types"

export interface InvitationTexts {
  /** Said when the mail is on its way. */
  sent: string
  sentHint?: string
  /** Title of the notice with the link. */
  title: string
  /** Said beside the link where no mail could be sent. */
  byHand: string
}

interface Invitation {
  send: (message: Message) => void
  isPending: boolean
  /** Belongs on the page: the link, where it must be handed over. */
  notice: ReactNode
}

/** Sends what invites somebody. Where no mail could be sent, the link is shown, once. */
export function useInvitation(
  { sent, sentHint, title, byHand }: InvitationTexts,
  onDone: () => void = () => {},
): Invitation {
  const client = useQueryClient()
  const [link, setLink] = useState<string | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: ({ path, body = {}, method = "POST", key = crypto.randomUUID() }: Message) =>
      sdk.client.fetch<{ invite: SentInvite }>(path, { method, body, headers: { "Idempotency-Key": key } }),
    onSuccess: async ({ invite }) => {
      onDone()
      if (invite.delivery === "sent") toast.success(sent, { description: sentHint })
      else setLink(invite.link)
      await client.invalidateQueries({ queryKey: ["kernel"] })
    },
    onError: useFailure(),
  })
  const notice = link && <LinkNotice title={title} hint={byHand} link={link} close={() => setLink(null)} />
  return { send: mutate, isPending, notice }
}
