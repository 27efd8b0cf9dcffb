import { Button, FocusModal, Heading, Label, Text, Textarea } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"

import { useDecide } from "../lib/use-decide"

export interface Decision {
  path: string
  title: string
  /** What will happen. */
  hint: string
}

interface ReasonDialogProps {
  decision: Decision | null
  close: () => void
}

const SHORTEST = 3

/** Asks why, then sends the decision. The reason is kept in the audit log. */
export const ReasonDialog = ({ decision, close }: ReasonDialogProps) => {
  const { t } = useTranslation("kernel")
  const [reason, setReason] = useState("")
  const [key, setKey] = useState("")
  const decide = useDecide(close)
  useEffect(() => {
    setReason("")
    // One key a dialogue: pressing twice, or again after a lost answer, decides once.
    setKey(crypto.randomUUID())
  }, [decision])
  return (
    <FocusModal open={decision !== null} onOpenChange={(open) => !open && close()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <Button
            size="small"
            isLoading={decide.isPending}
            disabled={reason.trim().length < SHORTEST}
            onClick={() => decision && decide.mutate({ path: decision.path, reason, key })}
          >
            {t("decision.confirm")}
          </Button>
        </FocusModal.Header>
        <FocusModal.Body className="mx-auto flex w-full max-w-lg flex-col gap-4 py-16">
          <FocusModal.Title asChild>
            <Heading>{decision?.title}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text className="text-ui-fg-subtle">{decision?.hint}</Text>
          </FocusModal.Description>
          <Label htmlFor="kernel-reason">{t("decision.reason")}</Label>
          <Textarea
            id="kernel-reason"
            rows={4}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
