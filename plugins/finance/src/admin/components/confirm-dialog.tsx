import { Button, FocusModal, Heading, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { sdk } from "../lib/sdk"
import type { DeferredPayment } from "../lib/types"
import { Amount } from "./amount"

interface ConfirmDialogProps {
  payment: DeferredPayment | null
  /** Prefix of its messages: `match` or `cash`. */
  texts: "match" | "cash"
  path: (payment: DeferredPayment) => string
  body: (payment: DeferredPayment, reference: string) => Record<string, unknown>
  close: () => void
}

/** Asks where the money was seen, then says so to the server. It captures money: no undo, so it is asked for. */
export const ConfirmDialog = ({ payment, texts, path, body, close }: ConfirmDialogProps) => {
  const { t } = useTranslation("finance")
  const client = useQueryClient()
  const [reference, setReference] = useState("")
  useEffect(() => setReference(""), [payment])
  const { mutate, isPending } = useMutation({
    mutationFn: (chosen: DeferredPayment) =>
      sdk.client.fetch(path(chosen), {
        method: "POST",
        body: body(chosen, reference.trim()),
        // The same confirmation, however often it is sent, is one.
        headers: { "Idempotency-Key": `${texts}-${chosen.id}-${encodeURIComponent(reference.trim())}` },
      }),
    onSuccess: async () => {
      toast.success(t(`${texts}.done`))
      close()
      await client.invalidateQueries({ queryKey: ["finance"] })
    },
    onError: (error: Error) => toast.error(t("error.title"), { description: error.message }),
  })
  return (
    <FocusModal open={payment !== null} onOpenChange={(open) => !open && close()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <Button
            size="small"
            isLoading={isPending}
            disabled={reference.trim() === ""}
            onClick={() => payment && mutate(payment)}
          >
            {t(`${texts}.confirm`)}
          </Button>
        </FocusModal.Header>
        <FocusModal.Body className="mx-auto flex w-full max-w-lg flex-col gap-4 py-16">
          <FocusModal.Title asChild>
            <Heading>{t(`${texts}.title`, { order: payment?.order_display_id ?? "" })}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text className="text-ui-fg-subtle">{t(`${texts}.hint`)}</Text>
          </FocusModal.Description>
          {payment && (
            <Heading level="h2">
              <Amount minor={payment.amount} currency_code={payment.currency_code} />
            </Heading>
          )}
          <Label htmlFor="finance-reference">{t(`${texts}.reference`)}</Label>
          <Input
            id="finance-reference"
            dir="auto"
            maxLength={140}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
