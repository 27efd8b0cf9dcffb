import { Field, FormDrawer, useSend } from "@dakkah/kernel/admin-kit"
import { Checkbox, Label, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { everything, isWhole, linesOf, withPart, type Chosen, type PartLeft } from "../lib/cancellation"
import { CancellationPreviewBox } from "./cancellation-preview"

interface CancelDrawerProps {
  order_id: string
  left: readonly PartLeft[]
  onClose: () => void
}

/** Chooses vendor orders and pieces, says why, and shows what goes back before anything does. */
export const CancelDrawer = ({ order_id, left, onClose }: CancelDrawerProps) => {
  const { t } = useTranslation("marketplace")
  const [chosen, setChosen] = useState<Chosen>(() => everything(left))
  const [reason, setReason] = useState("")
  const [keys] = useState(() => new Map<string, string>())
  const send = useSend({ scope: "marketplace", done: t("cancellation.accepted"), onDone: onClose })
  const lines = linesOf(chosen)
  const submit = (): void => {
    if (lines.length === 0) return void toast.error(t("cancellation.nothing_chosen"))
    // The same words and pieces sent again, because the answer was lost, are the same request; others are another one.
    const body = { lines, reason }
    const said = JSON.stringify(body)
    const key = keys.get(said) ?? crypto.randomUUID()
    keys.set(said, key)
    send.mutate({ path: `/admin/orders/${order_id}/cancellations`, body, key })
  }
  return (
    <FormDrawer
      title={t("cancellation.cancel")}
      save={t("cancellation.confirm")}
      open
      onOpenChange={(open) => !open && onClose()}
      isSaving={send.isPending}
      changed={reason !== ""}
      onSubmit={submit}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("cancellation.explain")}
      </Text>
      {left.map((part) => (
        <Part key={part.vendor_order_id} part={part} chosen={chosen} choose={setChosen} />
      ))}
      <Field label={t("cancellation.reason")} value={reason} onChange={setReason} required maxLength={1_000} />
      <CancellationPreviewBox order_id={order_id} lines={lines} />
    </FormDrawer>
  )
}

interface PartProps {
  part: PartLeft
  chosen: Chosen
  choose: (chosen: Chosen) => void
}

const Part = ({ part, chosen, choose }: PartProps) => {
  const { t } = useTranslation("marketplace")
  const id = useId()
  const lines = part.lines.filter(({ left_quantity }) => left_quantity > 0)
  if (part.closed !== null) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("cancellation.closed", { number: part.display_id, vendor: part.vendor_name })}
      </Text>
    )
  }
  if (lines.length === 0) return null
  return (
    <fieldset className="border-ui-border-base flex flex-col gap-3 rounded-lg border p-4">
      <div className="flex items-center gap-2">
        <Checkbox
          id={id}
          checked={isWhole(chosen, part)}
          onCheckedChange={(on) => choose(withPart(chosen, part, on === true))}
        />
        <Label htmlFor={id} size="small" weight="plus">
          {t("cancellation.part", { number: part.display_id, vendor: part.vendor_name })}
        </Label>
      </div>
      {lines.map(({ line_item_id, title, left_quantity }) => (
        <Field
          key={line_item_id}
          type="number"
          label={t("cancellation.pieces", { title, left: left_quantity })}
          min={0}
          max={left_quantity}
          step={1}
          value={chosen[line_item_id] ?? 0}
          onChange={(value) => choose({ ...chosen, [line_item_id]: Math.trunc(Number(value)) || 0 })}
        />
      ))}
    </fieldset>
  )
}
