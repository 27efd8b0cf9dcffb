import { useMemo } from "react"

import { useKitTexts } from "./use-kit-texts"

/** Makes a column sortable, with the two directions named in the viewer's language: `column.accessor("name", { ...sortable })`. */
export function useSortable() {
  const t = useKitTexts()
  return useMemo(
    () => ({ enableSorting: true, sortAscLabel: t("table.ascending"), sortDescLabel: t("table.descending") }) as const,
    [t],
  )
}
