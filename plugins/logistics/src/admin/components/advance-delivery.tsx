import { useTranslation } from "react-i18next"
import { Button, Container, Heading, Label, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useChangeDelivery } from "../lib/deliveries"
import type { DeliveryDetail } from "../lib/types"

const BY_BUTTON = ["picked_up", "in_transit", "failed", "returned"] as const
type ByButton = (typeof BY_BUTTON)[number]

/** Only what may follow is offered; a delivery ends by its proof, beside this. */
export const AdvanceDelivery = ({ delivery }: { delivery: DeliveryDetail }) => {
  const { t } = useTranslation("logistics")
  const [note, setNote] = useState("")
  const advance = useChangeDelivery(delivery.id, "status")
  const cancel = useChangeDelivery(delivery.id, "cancel")
  const next = BY_BUTTON.filter((status) => delivery.next_statuses.includes(status))
  const cancellable = delivery.next_statuses.includes("cancelled")
  if (next.length === 0 && !cancellable) return null
  const said = note.trim()
  const answers = {
    onError: ({ message }: Error) => toast.error(message),
    onSuccess: () => setNote(""),
  }
  const go = (status: ByButton) =>
    advance.mutate({ status, version: delivery.version, ...(said && { note: said }) }, answers)
  const busy = advance.isPending || cancel.isPending
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("advance.title")}
      </Heading>
      <div className="flex flex-col gap-3 px-6 py-4">
        <Label htmlFor="delivery-note" size="small">
          {t(cancellable ? "advance.note_or_reason" : "advance.note")}
        </Label>
        <Textarea id="delivery-note" value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        <div className="flex flex-wrap gap-2">
          {next.map((status) => (
            <Button key={status} size="small" variant="secondary" disabled={busy} onClick={() => go(status)}>
              {t(`advance.${status}`)}
            </Button>
          ))}
          {cancellable && (
            <Button
              size="small"
              variant="danger"
              disabled={busy || said === ""}
              onClick={() => cancel.mutate({ reason: said, version: delivery.version }, answers)}
            >
              {t("advance.cancel")}
            </Button>
          )}
        </div>
      </div>
    </Container>
  )
}
