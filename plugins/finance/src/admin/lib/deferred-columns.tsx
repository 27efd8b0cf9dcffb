import {
  AmountCell,
  RowButtons,
  ShortId,
  TextLink,
  useFormat,
  useSortable,
  type Columns,
} from "@dakkah/kernel/admin-kit"
import { createDataTableColumnHelper, createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { DeferredPayment } from "./types"

const column = createDataTableColumnHelper<DeferredPayment>()
const filter = createDataTableFilterHelper<DeferredPayment>()

export function useDeferredFilters(): DataTableFilter[] {
  const { t } = useTranslation("finance")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "radio",
        label: t("deferred.status"),
        options: ["open", "confirmed", "canceled"].map((value) => ({ value, label: t(`deferred_status.${value}`) })),
      }),
    ],
    [t],
  )
}

export function useDeferredColumns(
  confirm: (payment: DeferredPayment) => void,
  label: string,
): Columns<DeferredPayment> {
  const { t } = useTranslation("finance")
  const sortable = useSortable()
  const format = useFormat()
  const columns = [
    column.accessor("created_at", {
      header: t("deferred.since"),
      ...sortable,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.accessor("order_display_id", {
      header: t("entry.order"),
      cell: ({ getValue, row: { original } }) =>
        original.order_id ? (
          <TextLink to={`/orders/${original.order_id}`}>
            <bdi dir="ltr">{`#${getValue()}`}</bdi>
          </TextLink>
        ) : (
          t("deferred.no_order")
        ),
    }),
    column.accessor("email", {
      header: t("deferred.customer"),
      cell: ({ getValue }) => <span dir="ltr">{getValue()}</span>,
    }),
    column.accessor("reference", {
      header: t("deferred.reference"),
      cell: ({ getValue }) => <ShortId id={getValue()} />,
    }),
    column.accessor("amount", {
      header: t("amount.amount"),
      ...sortable,
      headerAlign: "right",
      cell: ({ row: { original } }) => <AmountCell minor={original.amount} currency_code={original.currency_code} />,
    }),
    column.accessor("bank_reference", {
      header: t("deferred.seen_as"),
      cell: ({ getValue }) => <span dir="ltr">{getValue()}</span>,
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) =>
        original.status === "authorized" &&
        original.order_id && <RowButtons buttons={[{ label, onClick: () => confirm(original) }]} />,
    }),
  ]
  return columns
}
