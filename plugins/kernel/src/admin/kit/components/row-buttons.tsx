import { Button } from "@medusajs/ui"

export interface RowButton {
  label: string
  onClick: () => void
}

/** What can be done with a row, in plain sight; nothing where nothing can be done. */
export const RowButtons = ({ buttons }: { buttons: RowButton[] }) => (
  <div className="flex justify-end gap-2">
    {buttons.map(({ label, onClick }) => (
      <Button key={label} size="small" variant="secondary" onClick={onClick}>
        {label}
      </Button>
    ))}
  </div>
)
