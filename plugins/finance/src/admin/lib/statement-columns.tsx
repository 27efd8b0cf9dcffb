import { AmountCell, ShortId, useFormat, useSortable, type Columns } from "@dakkah/kernel/admin-kit"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { KindBadge } from "../components/kind-badge"
import type { StatementLine } from "./types"

const column = createDataTableColumnHelper<StatementLine>()

export function useStatementColumns(currency_code: string): Columns<StatementLine> {
  const { t } = useTranslation("finance")
  const sortable = useSortable()
  const format = useFormat()
  const amount = (field: "debit" | "credit" | "balance") =>
    column.accessor(field, {
      header: t(`amount.${field}`),
      headerAlign: "right",
      cell: ({ getValue }) => (
        <AmountCell minor={getValue()} currency_code={currency_code} quiet={field !== "balance"} />
      ),
    })
  const columns = [
    column.accessor("sequence", {
      header: t("entry.sequence"),
      ...sortable,
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("posted_at", { header: t("entry.posted_at"), cell: ({ getValue }) => format.date(getValue()) }),
    column.accessor("kind", { header: t("entry.kind"), cell: ({ getValue }) => <KindBadge kind={getValue()} /> }),
    column.accessor("order_id", {
      header: t("entry.order"),
      cell: ({ row: { original } }) =>
        original.order_id && <ShortId id={original.order_id} to={`/orders/${original.order_id}`} />,
    }),
    amount("debit"),
    amount("credit"),
    amount("balance"),
  ]
  return columns
}
