import { Hint, Input, Label } from "@medusajs/ui"
import { useId } from "react"

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  type?: "text" | "email" | "number" | "datetime-local"
  required?: boolean
}

/** A labelled input. */
export const Field = ({ label, value, onChange, hint, type = "text", required }: FieldProps) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input id={id} type={type} required={required} value={value} onChange={(event) => onChange(event.target.value)} />
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}
