import { Label, Select } from "@medusajs/ui"
import { useId } from "react"

interface ChoiceProps {
  label: string
  options: { value: string; label: string }[]
  value?: string
  onChange?: (value: string) => void
  /** For a form that reads its fields by name. */
  name?: string
  defaultValue?: string
  placeholder?: string
}

/** A labelled list to choose from. */
export const Choice = ({ label, options, onChange, placeholder, ...select }: ChoiceProps) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Select {...select} onValueChange={onChange}>
        <Select.Trigger id={id}>
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
