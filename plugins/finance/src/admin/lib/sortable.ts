/** Makes a column sortable, with the two directions named in the viewer's language. */
export const sortable = (t: (key: string) => string) =>
  ({ enableSorting: true, sortAscLabel: t("table.ascending"), sortDescLabel: t("table.descending") }) as const
