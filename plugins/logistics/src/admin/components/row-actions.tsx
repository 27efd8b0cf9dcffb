import { useSend } from "@dakkah/kernel/admin-kit"
import { PencilSquare, Trash } from "@medusajs/icons"
import { IconButton, usePrompt } from "@medusajs/ui"
import type { ReactElement } from "react"
import { useTranslation } from "react-i18next"

interface RowActionsProps {
  path: string
  name: string
  /** Puts the edit button before what it opens. */
  edit: (button: ReactElement) => ReactElement
}

export const RowActions = ({ path, name, edit }: RowActionsProps) => {
  const { t } = useTranslation("logistics")
  const ask = usePrompt()
  const remove = useSend({ scope: "logistics", done: t("form.deleted") })
  const onRemove = async () => {
    const sure = await ask({
      title: t("form.delete_title", { name }),
      description: t("form.delete_text"),
      confirmText: t("form.delete"),
      cancelText: t("form.close"),
    })
    if (sure) remove.mutate({ path, method: "DELETE" })
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
