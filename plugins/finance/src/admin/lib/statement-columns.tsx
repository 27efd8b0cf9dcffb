import { createDataTableColumnHelper, type DataTableColumnDef } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Amount } from "../components/amount"
import { KindBadge } from "../components/kind-badge"
import { ShortId } from "../components/short-id"
import { sortable } from "./sortable"
import type { StatementLine } from "./types"
import { useFormat } from "./use-format"

const column = createDataTableColumnHelper<StatementLine>()

export function useStatementColumns(currency_code: string): DataTableColumnDef<StatementLine, never>[] {
  const { t } = useTranslation("finance")
  const format = useFormat()
  const amount = (field: "debit" | "credit" | "balance") =>
    column.accessor(field, {
      header: t(`amount.${field}`),
      headerAlign: "right",
      cell: ({ getValue }) => (
        <div className="w-full text-end">
          <Amount minor={getValue()} currency_code={currency_code} quiet={field !== "balance"} />
        </div>
      ),
    })
  const columns = [
    column.accessor("sequence", {
      header: t("entry.sequence"),
      ...sortable(t),
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
