import { Button, Hint, Input, Label } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"

import { useKitTexts } from "../lib/use-kit-texts"

interface CodeFormProps {
  /** What the button says. */
  action: string
  isPending: boolean
  send: (code: string) => void
}

const SHORTEST = 6

/** A code, typed or filled in by the browser. */
export const CodeForm = ({ action, isPending, send }: CodeFormProps) => {
  const t = useKitTexts()
  const id = useId()
  const [code, setCode] = useState("")
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send(code)
    setCode("")
  }
  return (
    <form onSubmit={submit} className="flex max-w-sm flex-col gap-2">
      <Label htmlFor={id} size="small">
        {t("gate.code")}
      </Label>
      <div className="flex items-center gap-2">
        <Input
          id={id}
          dir="ltr"
          autoFocus
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" size="small" isLoading={isPending} disabled={code.trim().length < SHORTEST}>
          {action}
        </Button>
      </div>
      <Hint>{t("gate.code_hint")}</Hint>
    </form>
  )
}
