import { Hint, Input, Label } from "@medusajs/ui"
import { type ComponentProps, useId } from "react"

interface FieldProps extends Omit<ComponentProps<typeof Input>, "onChange" | "size"> {
  label: string
  hint?: string
  /** With `value`; a form that reads its fields by name gives `defaultValue` instead. */
  onChange?: (value: string) => void
}

/** A labelled input. */
export const Field = ({ label, hint, onChange, ...input }: FieldProps) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={onChange && ((event) => onChange(event.target.value))}
        {...input}
      />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  )
}
