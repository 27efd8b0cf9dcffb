import { FormDrawer, useSend, type Message } from "@dakkah/kernel/admin-kit"
import { type ReactElement, type ReactNode, useState } from "react"

interface EditDrawerProps {
  title: string
  /** What opens it. */
  trigger: ReactElement
  /** What the filled-in form sends. */
  message: (form: FormData) => Message
  children: ReactNode
}

/** A form at the edge of the page; it closes when the server has taken it, and keeps what was typed when not. */
export const EditDrawer = ({ title, trigger, message, children }: EditDrawerProps) => {
  const [open, setOpen] = useState(false)
  const { mutate, isPending } = useSend({ scope: "logistics", onDone: () => setOpen(false) })
  return (
    <FormDrawer
      title={title}
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      isSaving={isPending}
      onSubmit={(form) => mutate(message(form))}
    >
      {children}
    </FormDrawer>
  )
}
