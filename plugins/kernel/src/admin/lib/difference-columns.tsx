import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { Amount, type Columns, ShortId } from "../kit"
import type { ReconciliationDifference } from "./reconciliation-types"

const column = createDataTableColumnHelper<ReconciliationDifference>()

/** `finance.captured` as the key of that plugin's texts. */
const textOf = (kind: string, what: "title" | "cause" | "next"): string => {
  const [namespace = "", name = ""] = kind.split(".")
  return `${namespace}:reconciliation.${name}.${what}`
}

const Value = ({ value, currency_code }: { value: string; currency_code: string | null }) =>
  currency_code && /^-?\d+$/.test(value) ? (
    <Amount minor={Number(value)} currency_code={currency_code} />
  ) : (
    <bdi dir="auto">{value}</bdi>
  )

/** What was compared, what each side says, where it may come from and what to do. */
export function useDifferenceColumns(): Columns<ReconciliationDifference> {
  const { t } = useTranslation(["kernel", "finance", "marketplace", "logistics"])
  const columns = [
    column.accessor("kind", {
      header: t("kernel:reconciliation.what"),
      cell: ({ row: { original } }) => (
        <div className="flex max-w-md flex-col gap-y-1 whitespace-normal py-2">
          <Text size="small" weight="plus">
            {t(textOf(original.kind, "title"))}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(textOf(original.kind, "cause"))}
          </Text>
          <Text size="small">{t(textOf(original.kind, "next"))}</Text>
        </div>
      ),
    }),
    column.accessor("subject_id", {
      header: t("kernel:reconciliation.subject"),
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1">
          <ShortId id={original.subject_id} />
          {original.order_id && original.order_id !== original.subject_id && (
            <ShortId id={original.order_id} to={`/orders/${original.order_id}`} />
          )}
        </div>
      ),
    }),
    column.accessor("expected", {
      header: t("kernel:reconciliation.expected"),
      cell: ({ row: { original } }) => <Value value={original.expected} currency_code={original.currency_code} />,
    }),
    column.accessor("found", {
      header: t("kernel:reconciliation.found"),
      cell: ({ row: { original } }) => <Value value={original.found} currency_code={original.currency_code} />,
    }),
  ]
  return columns
}
