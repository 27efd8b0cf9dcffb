import type { useDataTable } from "@medusajs/ui"

/** Columns of different value types side by side, as the table takes them. */
export type Columns<T> = Parameters<typeof useDataTable<T>>[0]["columns"]
