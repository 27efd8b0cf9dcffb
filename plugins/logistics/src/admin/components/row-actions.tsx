import { PencilSquare, Trash } from "@medusajs/icons"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import type { ReactElement } from "react"
import { useDeleteResource } from "../lib/resources"
import { useTexts } from "../lib/use-texts"

interface RowActionsProps {
  kind: "drivers" | "service_areas"
  id: string
  name: string
  /** Puts the edit button into what it opens. */
  edit: (button: ReactElement) => ReactElement
}

export const RowActions = ({ kind, id, name, edit }: RowActionsProps) => {
  const { t } = useTexts()
  const ask = usePrompt()
  const remove = useDeleteResource(kind)
  const onRemove = async () => {
    const sure = await ask({
      title: t("form.delete_title", { name }),
      description: t("form.delete_text"),
      confirmText: t("form.delete"),
      cancelText: t("form.close"),
    })
    if (sure) remove.mutate(id, { onError: ({ message }) => toast.error(message) })
  }
  return (
    <div className="flex justify-end gap-1">
      {edit(
        <IconButton size="small" variant="transparent" aria-label={t("form.edit_name", { name })}>
          <PencilSquare />
        </IconButton>,
      )}
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("form.delete_name", { name })}
        onClick={() => void onRemove()}
      >
        <Trash />
      </IconButton>
    </div>
  )
}
