import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type Columns, useFormat } from "../kit"
import type { ReconciliationRun } from "./reconciliation-types"

const column = createDataTableColumnHelper<ReconciliationRun>()

const colourOf = ({ status, differences }: ReconciliationRun) =>
  status === "running" ? "blue" : status === "done" && differences === 0 ? "green" : "red"

export function useRunColumns(): Columns<ReconciliationRun> {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const columns = [
    column.accessor("created_at", {
      header: t("reconciliation.at"),
      enableSorting: true,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.accessor("asked_by", {
      header: t("reconciliation.asked_by"),
      cell: ({ getValue }) => (getValue() === "schedule" ? t("reconciliation.schedule") : t("reconciliation.person")),
    }),
    column.accessor("differences", {
      header: t("reconciliation.result"),
      enableSorting: true,
      cell: ({ row: { original } }) => (
        <StatusBadge color={colourOf(original)}>
          {original.status === "done"
            ? t("reconciliation.differences", { count: original.differences })
            : t(`reconciliation.${original.status}`)}
        </StatusBadge>
      ),
    }),
    column.accessor("failure", {
      header: "",
      cell: ({ getValue }) => <bdi dir="ltr">{getValue()}</bdi>,
    }),
  ]
  return columns
}
