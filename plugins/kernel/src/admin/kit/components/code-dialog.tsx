import { FocusModal, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { CodeForm } from "./code-form"

interface CodeDialogProps {
  title: string
  hint: string
  open: boolean
  close: () => void
  isPending: boolean
  send: (code: string) => void
}

/** Asks for a code before something that needs one. */
export const CodeDialog = ({ title, hint, open, close, isPending, send }: CodeDialogProps) => {
  const { i18n } = useTranslation()
  return (
    <FocusModal open={open} onOpenChange={(next) => !next && close()}>
      <FocusModal.Content dir={i18n.dir()}>
        <FocusModal.Header />
        <FocusModal.Body className="mx-auto flex w-full max-w-lg flex-col gap-4 py-16">
          <FocusModal.Title asChild>
            <Heading>{title}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text className="text-ui-fg-subtle">{hint}</Text>
          </FocusModal.Description>
          <CodeForm action={title} isPending={isPending} send={send} />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
