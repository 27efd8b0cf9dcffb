import { Button, Input, Label, Prompt, Textarea } from "@medusajs/ui"
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useKitTexts } from "../lib/use-kit-texts"
import { useReturnFocus } from "../lib/use-return-focus"
import { useSend } from "../lib/use-send"

export interface Question {
  title: string
  /** What will happen. */
  hint: string
  path: string
  method?: "POST" | "DELETE"
  /** What is sent; `{ reason }` without it. */
  body?: (answer: string) => object
  /** What is asked for; the reason without it. */
  label?: string
  confirm?: string
  /** Said when it is done. */
  done?: string
  /** One line, not a text. */
  short?: boolean
  shortest?: number
  longest?: number
  details?: ReactNode
  /** Once it is done, not when it is given up. */
  onDone?: () => void
}

interface AskDialogProps {
  question: Question | null
  /** Queries under this key are read again once it is done. */
  scope: string
  close: () => void
}

/** Asks for a reason or a reference before something that cannot be undone, then does it: once, however often it is pressed. */
export const AskDialog = ({ question, scope, close }: AskDialogProps) => {
  const t = useKitTexts()
  const { i18n } = useTranslation()
  const id = useId()
  const focus = useReturnFocus()
  const [answer, setAnswer] = useState("")
  const [key, setKey] = useState("")
  const finish = () => {
    question?.onDone?.()
    close()
  }
  const { mutate, isPending } = useSend({ scope, done: question?.done, onDone: finish })
  useEffect(() => {
    setAnswer("")
    setKey(crypto.randomUUID())
  }, [question])
  if (!question) return null
  const { title, hint, path, method, details, label, confirm, short, shortest = 1, longest = 1_000 } = question
  const said = answer.trim()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    mutate({ path, method, key, body: question.body?.(said) ?? { reason: said } })
  }
  const field = {
    id,
    dir: "auto",
    maxLength: longest,
    value: answer,
    onChange: (event: { target: { value: string } }) => setAnswer(event.target.value),
  }
  return (
    <Prompt open onOpenChange={(open) => !open && close()}>
      <Prompt.Content dir={i18n.dir()} {...focus}>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title className="break-words">{title}</Prompt.Title>
            <Prompt.Description>{hint}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-2 px-6 pt-4">
            {details}
            <Label htmlFor={id} size="small">
              {label ?? t("ask.reason")}
            </Label>
            {short ? <Input {...field} /> : <Textarea rows={3} {...field} />}
          </div>
          <Prompt.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {t("ask.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isPending} disabled={said.length < shortest}>
              {confirm ?? t("ask.confirm")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
