import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"

interface PasswordFormProps {
  /** What the button says. */
  action: string
  isPending: boolean
  send: (password: string) => void
}

/** The viewer's own password, before something that a stolen session must not do. */
export const PasswordForm = ({ action, isPending, send }: PasswordFormProps) => {
  const { t } = useTranslation("kernel")
  const id = useId()
  const [password, setPassword] = useState("")
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send(password)
    setPassword("")
  }
  return (
    <form onSubmit={submit} className="flex max-w-sm flex-col gap-2">
      <Label htmlFor={id} size="small">
        {t("second_factor.password")}
      </Label>
      <div className="flex items-center gap-2">
        <Input
          id={id}
          type="password"
          autoComplete="current-password"
          aria-describedby={`${id}-hint`}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" size="small" isLoading={isPending} disabled={password === ""}>
          {action}
        </Button>
      </div>
      <Hint id={`${id}-hint`}>{t("second_factor.password_hint")}</Hint>
    </form>
  )
}
