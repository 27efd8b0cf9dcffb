import { AmountCell, useSortable, type Columns } from "@dakkah/kernel/admin-kit"
import { createDataTableColumnHelper, createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Owner } from "../components/owner"
import type { Account } from "./types"

const column = createDataTableColumnHelper<Account>()
const filter = createDataTableFilterHelper<Account>()

const TYPES = ["asset", "liability", "revenue", "expense", "equity"]
const OWNERS = ["tenant", "vendor", "customer"]

export function useAccountFilters(): DataTableFilter[] {
  const { t } = useTranslation("finance")
  return useMemo(
    () => [
      filter.accessor("type", {
        type: "multiselect",
        label: t("account.type"),
        options: TYPES.map((value) => ({ value, label: t(`account_type.${value}`) })),
      }),
      filter.accessor("owner_type", {
        type: "multiselect",
        label: t("account.owner"),
        options: OWNERS.map((value) => ({ value, label: t(`owner.${value}`) })),
      }),
    ],
    [t],
  )
}

export function useAccountColumns(): Columns<Account> {
  const { t } = useTranslation("finance")
  const sortable = useSortable()
  const amount = (field: "debit" | "credit" | "balance", quiet: boolean) =>
    column.accessor(field, {
      header: t(`amount.${field}`),
      headerAlign: "right",
      cell: ({ row: { original } }) => (
        <AmountCell minor={original[field]} currency_code={original.currency_code} quiet={quiet} />
      ),
    })
  const columns = [
    column.accessor("code", { header: t("account.code"), ...sortable }),
    column.accessor("name", {
      header: t("account.name"),
      cell: ({ row: { original } }) => t(`chart.${original.code}`, { defaultValue: original.name }),
    }),
    column.accessor("owner_id", {
      header: t("account.owner"),
      ...sortable,
      cell: ({ row: { original } }) => <Owner account={original} />,
    }),
    column.accessor("currency_code", { header: t("account.currency"), ...sortable }),
    amount("debit", true),
    amount("credit", true),
    amount("balance", false),
  ]
  return columns
}
