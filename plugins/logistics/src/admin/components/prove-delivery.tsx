import { useTranslation } from "react-i18next"
import { Button, Container, Heading, Input, Label, Tabs, toast } from "@medusajs/ui"
import { useState } from "react"
import { useChangeDelivery } from "../lib/deliveries"
import { pictureOf, shrinkPhoto } from "../lib/picture"
import type { DeliveryDetail, Proof } from "../lib/types"
import { SignaturePad } from "./signature-pad"

const KINDS = ["code", "photo", "signature"] as const

/** Ends a delivery: by the code the recipient tells, a photo at the door, or a signature. */
export const ProveDelivery = ({ delivery }: { delivery: DeliveryDetail }) => {
  const { t } = useTranslation("logistics")
  const [kind, setKind] = useState<Proof["kind"]>("code")
  const [code, setCode] = useState("")
  const [picture, setPicture] = useState<string | null>(null)
  const [recipient, setRecipient] = useState("")
  const prove = useChangeDelivery(delivery.id, "proof")
  if (!delivery.next_statuses.includes("delivered")) return null

  const onError = ({ message }: Error) => toast.error(message)
  const choose = (value: string) => {
    setKind(value as Proof["kind"])
    setPicture(null)
  }
  const takePhoto = (file: File | undefined) =>
    file && shrinkPhoto(file).then(setPicture, () => toast.error(t("proof.unreadable")))
  const submit = () => {
    const evidence = kind === "code" ? { code: code.trim() } : { picture: pictureOf(picture ?? "") }
    const name = recipient.trim()
    const body = { kind, ...evidence, version: delivery.version, ...(name && { recipient_name: name }) }
    prove.mutate(body, { onError, onSuccess: () => toast.success(t("proof.done")) })
  }
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("proof.title")}
      </Heading>
      <div className="flex flex-col gap-3 px-6 py-4">
        <Tabs value={kind} onValueChange={choose}>
          <Tabs.List aria-label={t("proof.title")}>
            {KINDS.map((value) => (
              <Tabs.Trigger key={value} value={value}>
                {t(`proof.${value}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value="code" className="pt-3">
            <Input
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              maxLength={12}
              aria-label={t("fields.handover_code")}
              placeholder={t("proof.code_hint")}
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          </Tabs.Content>
          <Tabs.Content value="photo" className="flex flex-col gap-2 pt-3">
            <Input
              type="file"
              accept="image/*"
              capture="environment"
              aria-label={t("proof.photo")}
              onChange={({ target }) => void takePhoto(target.files?.[0])}
            />
            {picture && <img src={picture} alt={t("proof.preview")} className="max-h-40 rounded-md object-contain" />}
          </Tabs.Content>
          <Tabs.Content value="signature" className="pt-3">
            <SignaturePad onChange={setPicture} />
          </Tabs.Content>
        </Tabs>
        <Label htmlFor="proof-recipient" size="small">
          {t("proof.recipient")}
        </Label>
        <Input
          id="proof-recipient"
          maxLength={200}
          value={recipient}
          onChange={({ target }) => setRecipient(target.value)}
        />
        <Button
          size="small"
          disabled={kind === "code" ? code.trim().length < 4 : picture === null}
          isLoading={prove.isPending}
          onClick={submit}
        >
          {t("proof.submit")}
        </Button>
      </div>
    </Container>
  )
}
