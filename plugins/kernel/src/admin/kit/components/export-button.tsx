import { ArrowDownTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"

import { download } from "../lib/download"
import { useFailure } from "../lib/use-failure"
import { useKitTexts } from "../lib/use-kit-texts"

interface ExportButtonProps {
  path: string
  query: Record<string, unknown>
  file: string
}

/** Takes what a table shows away as CSV, all pages of it. */
export const ExportButton = ({ path, query, file }: ExportButtonProps) => {
  const t = useKitTexts()
  const { mutate, isPending } = useMutation({
    mutationFn: () => download({ path, query, file, type: "text/csv" }),
    onError: useFailure(),
  })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
      <ArrowDownTray /> {t("table.export")}
    </Button>
  )
}
