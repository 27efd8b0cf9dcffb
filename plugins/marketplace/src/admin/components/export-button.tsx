import { Button, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { sdk } from "../lib/sdk"

interface ExportButtonProps {
  path: string
  query: Record<string, unknown>
  file: string
}

/** Downloads what the table shows, all pages, as CSV. */
export const ExportButton = ({ path, query, file }: ExportButtonProps) => {
  const { t } = useTranslation("marketplace")
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const answer = await sdk.client.fetch<Response>(path, { query, headers: { accept: "text/csv" } })
      const link = document.createElement("a")
      link.href = URL.createObjectURL(await answer.blob())
      link.download = file
      link.click()
      URL.revokeObjectURL(link.href)
    },
    onError: (error: Error) => toast.error(t("error.title"), { description: error.message }),
  })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
      {t("table.export")}
    </Button>
  )
}
