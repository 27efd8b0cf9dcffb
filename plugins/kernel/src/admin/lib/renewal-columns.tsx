import { createDataTableColumnHelper, createDataTableFilterHelper, type DataTableFilter, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { type Columns, RowButtons, ShortId, useFormat } from "../kit"

/** A credential that a connected system refused as expired, as our admin API tells it. */
export interface CredentialRenewal {
  id: string
  credential: string | null
  subject_type: string
  subject_id: string
  step: string | null
  message: string
  stuck: boolean
  requested_at: string
  settled_at: string | null
  settled_reason: string | null
  /** A filter, no column. */
  status?: "open" | "settled"
}

const column = createDataTableColumnHelper<CredentialRenewal>()
const filter = createDataTableFilterHelper<CredentialRenewal>()

export function useRenewalFilters(): DataTableFilter[] {
  const { t } = useTranslation("kernel")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "radio",
        label: t("renewals.status"),
        options: ["open", "settled"].map((value) => ({ value, label: t(`renewal_status.${value}`) })),
      }),
    ],
    [t],
  )
}

interface RenewalActions {
  store: (renewal: CredentialRenewal) => void
  settle: (renewal: CredentialRenewal) => void
}

export function useRenewalColumns({ store, settle }: RenewalActions): Columns<CredentialRenewal> {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const columns = [
    column.accessor("credential", {
      header: t("secrets.name"),
      cell: ({ getValue }) => (getValue() ? <bdi dir="ltr">{getValue()}</bdi> : t("renewals.unnamed")),
    }),
    column.accessor("requested_at", { header: t("renewals.since"), cell: ({ getValue }) => format.date(getValue()) }),
    column.accessor("subject_id", {
      header: t("renewals.process"),
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1">
          <ShortId
            id={original.subject_id}
            to={original.subject_type === "order" ? `/orders/${original.subject_id}` : undefined}
          />
          <Text size="xsmall" dir="ltr" className="text-ui-fg-subtle">
            {original.step}
          </Text>
        </div>
      ),
    }),
    column.accessor("message", {
      header: t("renewals.said"),
      cell: ({ row: { original } }) => (
        <div className="flex max-w-md flex-col whitespace-normal py-1">
          <Text size="small" dir="auto">
            {original.message}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {original.settled_at
              ? t("renewals.settled", { date: format.date(original.settled_at), reason: original.settled_reason ?? "" })
              : t(original.stuck ? "renewals.waits" : "renewals.ended")}
          </Text>
        </div>
      ),
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) =>
        !original.settled_at && (
          <RowButtons
            buttons={[
              { label: t("renewals.store"), onClick: () => store(original) },
              { label: t("renewals.settle"), onClick: () => settle(original) },
            ]}
          />
        ),
    }),
  ]
  return columns
}
