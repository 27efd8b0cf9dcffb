import { Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactElement, ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useKitTexts } from "../lib/use-kit-texts"
import { useReturnFocus } from "../lib/use-return-focus"
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
  children: ReactNode
}

/** A form at the side, saved by its button or by Enter. It stays open, with what was typed, until the server has taken it. */
export const FormDrawer = ({ title, open, onOpenChange, onSubmit, isSaving, ...props }: FormDrawerProps) => {
  const t = useKitTexts()
  const { i18n } = useTranslation()
  const focus = useReturnFocus()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      {props.trigger && <Drawer.Trigger asChild>{props.trigger}</Drawer.Trigger>}
      <Drawer.Content dir={i18n.dir()} aria-describedby={undefined} {...focus}>
        <form onSubmit={submit} className="flex h-full flex-col overflow-hidden">
          <Named name={t("form.close")}>
            <Drawer.Header>
              <Drawer.Title>{title}</Drawer.Title>
            </Drawer.Header>
          </Named>
          <Drawer.Body className="flex flex-1 flex-col gap-4 overflow-y-auto">{props.children}</Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={() => onOpenChange(false)}>
              {t("form.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isSaving}>
              {props.save ?? t("form.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
