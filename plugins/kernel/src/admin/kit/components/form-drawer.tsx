import { Button, Drawer } from "@medusajs/ui"
import { type FormEvent, type ReactElement, type ReactNode, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"

import { useKitTexts } from "../lib/use-kit-texts"
import { useReturnFocus } from "../lib/use-return-focus"
import { LeaveGuard } from "./leave-guard"
import { Named } from "./named"

interface FormDrawerProps {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onSubmit: (form: FormData) => void
  isSaving: boolean
  /** What opens it, where nothing else does. */
  trigger?: ReactElement
  save?: string
  /** Whether there is something to lose; without it, whether any field was touched. */
  changed?: boolean
  children: ReactNode
}

/**
 * A form at the side, saved by its button or by Enter. It stays open, with what was typed, until the server has taken it, and asks before
 * what was typed is thrown away.
 */
export const FormDrawer = ({ title, open, onOpenChange, onSubmit, isSaving, ...props }: FormDrawerProps) => {
  const t = useKitTexts()
  const { i18n } = useTranslation()
  const focus = useReturnFocus()
  const [touched, setTouched] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const changed = props.changed ?? touched
  useEffect(() => {
    if (open) return
    setTouched(false)
    setLeaving(false)
  }, [open])
  const close = () => (changed ? setLeaving(true) : onOpenChange(false))
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }
  return (
    <Drawer open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      {props.trigger && <Drawer.Trigger asChild>{props.trigger}</Drawer.Trigger>}
      <Drawer.Content dir={i18n.dir()} aria-describedby={undefined} {...focus}>
        <form onSubmit={submit} onChange={() => setTouched(true)} className="flex h-full flex-col overflow-hidden">
          <Named name={t("form.close")}>
            <Drawer.Header>
              <Drawer.Title>{title}</Drawer.Title>
            </Drawer.Header>
          </Named>
          <Drawer.Body className="flex flex-1 flex-col gap-4 overflow-y-auto">{props.children}</Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {t("form.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isSaving}>
              {props.save ?? t("form.save")}
            </Button>
          </Drawer.Footer>
        </form>
        {open && changed && (
          <LeaveGuard leaving={leaving} stay={() => setLeaving(false)} leave={() => onOpenChange(false)} />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
