import type { TFunction } from "i18next"

/** Makes a column sortable, with the two directions named in the viewer's language. */
export const sortable = (t: TFunction) =>
  ({ enableSorting: true, sortAscLabel: t("table.ascending"), sortDescLabel: t("table.descending") }) as const
