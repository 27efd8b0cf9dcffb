import { Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface FormDrawerProps {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onSubmit: () => void
  isSaving: boolean
  children: ReactNode
}

/** A form at the side, saved by its button or by Enter. */
export const FormDrawer = ({ title, open, onOpenChange, onSubmit, isSaving, children }: FormDrawerProps) => {
  const { t, i18n } = useTranslation("marketplace")
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content dir={i18n.dir()}>
        <form onSubmit={submit} className="flex h-full flex-col overflow-hidden">
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-4 overflow-y-auto">{children}</Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={() => onOpenChange(false)}>
              {t("cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isSaving}>
              {t("save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
