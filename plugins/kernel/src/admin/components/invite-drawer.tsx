import { Button } from "@medusajs/ui"
import { type ReactNode, useState } from "react"

import { FormDrawer } from "../kit"
import { type InvitationTexts, useInvitation } from "../lib/use-invitation"

interface InviteDrawerProps {
  /** On the button that opens it, and above the form. */
  title: string
  save?: string
  path: string
  bodyOf: (form: FormData) => object
  texts: InvitationTexts
  /** The fields. */
  children: ReactNode
}

/** A button, and the form behind it that ends in an invitation. */
export const InviteDrawer = ({ title, save, path, bodyOf, texts, children }: InviteDrawerProps) => {
  const [open, setOpen] = useState(false)
  const { send, isPending, notice } = useInvitation(texts, () => setOpen(false))
  return (
    <>
      <FormDrawer
        title={title}
        open={open}
        onOpenChange={setOpen}
        onSubmit={(form) => send({ path, body: bodyOf(form) })}
        isSaving={isPending}
        save={save}
        trigger={<Button size="small">{title}</Button>}
      >
        {children}
      </FormDrawer>
      {notice}
    </>
  )
}
