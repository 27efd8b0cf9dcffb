import { Button, Drawer, Input, Label, Select, Text, toast } from "@medusajs/ui"
import { type FormEvent, type ReactNode, useId, useState } from "react"
import { useTexts } from "../lib/use-texts"

interface EditDrawerProps {
  title: string
  /** What opens it. */
  children: ReactNode
  /** @throws Error with a message for the person */
  onSave: (form: FormData) => Promise<unknown>
  fields: ReactNode
}

/** A form at the edge of the page; it closes when the server has taken it, and keeps what was typed when not. */
export const EditDrawer = ({ title, children, onSave, fields }: EditDrawerProps) => {
  const { t, direction } = useTexts()
  const [open, setOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSaving(true)
    try {
      await onSave(new FormData(event.currentTarget))
      setOpen(false)
      toast.success(t("form.saved"))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : t("form.failed"))
    } finally {
      setSaving(false)
    }
  }
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>{children}</Drawer.Trigger>
      <Drawer.Content dir={direction}>
        <form onSubmit={(event) => void submit(event)} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-4 overflow-y-auto">{fields}</Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("form.close")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" isLoading={saving}>
              {t("form.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}

interface TextFieldProps {
  name: string
  label: string
  hint?: string
  value?: string | number | null
  required?: boolean
  type?: "text" | "tel" | "number"
  maxLength?: number
}

export const TextField = ({ name, label, hint, value, ...input }: TextFieldProps) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input
        id={id}
        name={name}
        defaultValue={value ?? ""}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      {hint && (
        <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-muted">
          {hint}
        </Text>
      )}
    </div>
  )
}

interface ChoiceFieldProps {
  name: string
  label: string
  value: string
  choices: { value: string; label: string }[]
}

export const ChoiceField = ({ name, label, value, choices }: ChoiceFieldProps) => (
  <div className="flex flex-col gap-1">
    <Label size="small">{label}</Label>
    <Select name={name} defaultValue={value}>
      <Select.Trigger aria-label={label}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {choices.map((choice) => (
          <Select.Item key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </div>
)

/** Text of a form field, trimmed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** A field in which values are separated by commas; the Arabic comma too. */
export const listIn = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split(/[,\u060c\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
