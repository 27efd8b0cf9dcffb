import { RowButtons, ShortId, TextLink, useFormat, type Columns } from "@dakkah/kernel/admin-kit"
import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
  Text,
  type DataTableFilter,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { FrozenAccount } from "./types"

const column = createDataTableColumnHelper<FrozenAccount>()
const filter = createDataTableFilterHelper<FrozenAccount>()

export function useFrozenFilters(): DataTableFilter[] {
  const { t } = useTranslation("finance")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "radio",
        label: t("frozen.status"),
        options: ["frozen", "lifted"].map((value) => ({ value, label: t(`frozen_status.${value}`) })),
      }),
    ],
    [t],
  )
}

/** Who: the account where there is one, else the address that a guest is known by. */
const Who = ({ account: { email, customer_id } }: { account: FrozenAccount }) => {
  const name = <bdi dir="ltr">{email ?? customer_id}</bdi>
  return customer_id ? <TextLink to={`/customers/${customer_id}`}>{name}</TextLink> : name
}

const Reason = ({ children, quiet }: { children: string | null; quiet?: boolean }) => (
  <Text size="small" dir="auto" className={`max-w-md whitespace-normal ${quiet ? "text-ui-fg-subtle" : ""}`}>
    {children}
  </Text>
)

export function useFrozenColumns(unfreeze: (account: FrozenAccount) => void): Columns<FrozenAccount> {
  const { t } = useTranslation("finance")
  const format = useFormat()
  const columns = [
    column.accessor("email", { header: t("frozen.who"), cell: ({ row }) => <Who account={row.original} /> }),
    column.display({
      id: "state",
      header: t("frozen.status"),
      cell: ({ row }) => {
        const state = row.original.lifted_at ? "lifted" : "frozen"
        return <StatusBadge color={state === "frozen" ? "red" : "grey"}>{t(`frozen_status.${state}`)}</StatusBadge>
      },
    }),
    column.accessor("frozen_at", { header: t("frozen.since"), cell: ({ getValue }) => format.date(getValue()) }),
    column.accessor("reason", {
      header: t("frozen.reason"),
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1">
          <Reason>{original.reason}</Reason>
          {original.lifted_at && (
            <Reason quiet>
              {t("frozen.lifted", { date: format.date(original.lifted_at), reason: original.lifted_reason ?? "" })}
            </Reason>
          )}
        </div>
      ),
    }),
    column.accessor("order_id", {
      header: t("frozen.order"),
      cell: ({ getValue }) => <ShortId id={getValue()} to={`/orders/${getValue()}`} />,
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) =>
        !original.lifted_at && (
          <RowButtons buttons={[{ label: t("frozen.unfreeze"), onClick: () => unfreeze(original) }]} />
        ),
    }),
  ]
  return columns
}
