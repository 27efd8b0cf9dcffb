import { Button, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { sdk } from "../lib/sdk"

interface ExportButtonProps {
  path: string
  query: Record<string, string>
  file: string
}

/** Fetches a CSV with the session's or the token's sign-in and hands it to the browser. */
export const ExportButton = ({ path, query, file }: ExportButtonProps) => {
  const { t } = useTranslation("kernel")
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const response = await sdk.client.fetch<Response>(path, { query, headers: { accept: "text/csv" } })
      const address = URL.createObjectURL(await response.blob())
      const link = document.createElement("a")
      link.href = address
      link.download = file
      link.click()
      URL.revokeObjectURL(address)
    },
    onError: (error: Error) => toast.error(t("error.title"), { description: error.message }),
  })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
      {t("table.export")}
    </Button>
  )
}
