import { Button, Checkbox, Label, Textarea, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { sdk } from "../../kit"
import type { Entry } from "../../lib/types"

interface NoteFormProps {
  order_id: string
  /** Open blocking entries, which the note may settle. */
  blocking: Entry[]
}

/** An operator's own entry; may say that the order was changed by hand, and settle what blocks it. */
export const NoteForm = ({ order_id, blocking }: NoteFormProps) => {
  const { t } = useTranslation("kernel")
  const client = useQueryClient()
  const [text, setText] = useState("")
  const [adjusted, setAdjusted] = useState(false)
  const [settles, setSettles] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const write = useMutation({
    mutationFn: () =>
      sdk.client.fetch(`/admin/orders/${order_id}/timeline`, {
        method: "POST",
        headers: { "Idempotency-Key": key },
        body: { text, adjusted, closes: settles ? blocking.map(({ source_key }) => source_key) : [] },
      }),
    onSuccess: async () => {
      setText("")
      setAdjusted(false)
      setSettles(false)
      setKey(crypto.randomUUID())
      await client.invalidateQueries({ queryKey: ["kernel", "timeline", order_id] })
    },
    onError: (error: Error) => toast.error(t("note.failed"), { description: error.message }),
  })
  return (
    <form
      className="flex flex-col gap-3 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate()
      }}
    >
      <Label htmlFor="kernel-note">{t("note.label")}</Label>
      <Textarea
        id="kernel-note"
        dir="auto"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex items-center gap-2">
        <Checkbox id="kernel-adjusted" checked={adjusted} onCheckedChange={(on) => setAdjusted(on === true)} />
        <Label htmlFor="kernel-adjusted" size="small">
          {t("note.adjusted")}
        </Label>
      </div>
      {blocking.length > 0 && (
        <div className="flex items-center gap-2">
          <Checkbox id="kernel-settles" checked={settles} onCheckedChange={(on) => setSettles(on === true)} />
          <Label htmlFor="kernel-settles" size="small">
            {t("note.settles", { count: blocking.length })}
          </Label>
        </div>
      )}
      <div>
        <Button
          size="small"
          variant="secondary"
          type="submit"
          isLoading={write.isPending}
          disabled={text.trim() === ""}
        >
          {t("note.add")}
        </Button>
      </div>
    </form>
  )
}
