import { createDataTableColumnHelper, createDataTableFilterHelper, Text, type DataTableFilter } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { RowButtons, sdk, ShortId, useFormat, usePeriod, useSortable, type Columns } from "../kit"
import type { AuditEntry, AuditNames } from "./types"
import { useStaff } from "./use-staff"

const column = createDataTableColumnHelper<AuditEntry>()
const filter = createDataTableFilterHelper<AuditEntry>()

/** The server's names for the ends of the period. */
export const AUDIT_DATES = { occurred_at: ["from", "to"] } as const

/** Who, what, on what, when. */
export function useAuditFilters(): DataTableFilter[] {
  const { t } = useTranslation("kernel")
  const period = usePeriod()
  const staff = useStaff()
  const { data } = useQuery({
    queryKey: ["kernel", "audit-names"],
    queryFn: () => sdk.client.fetch<AuditNames>("/admin/audit/names"),
  })
  const options = (values: string[] = [], label = (value: string) => value) =>
    values.map((value) => ({ value, label: label(value) }))
  return [
    filter.accessor("actor_id", {
      type: "multiselect",
      label: t("audit.actor"),
      searchable: true,
      options: options(data?.actors, (id) => staff(id) ?? id),
    }),
    filter.accessor("action", {
      type: "multiselect",
      label: t("audit.action"),
      searchable: true,
      options: options(data?.actions),
    }),
    filter.accessor("resource_type", {
      type: "multiselect",
      label: t("audit.kind"),
      searchable: true,
      options: options(data?.resource_types),
    }),
    filter.accessor("resource_id", { type: "string", label: t("audit.resource_id"), placeholder: "order_…" }),
    filter.accessor("occurred_at", { label: t("audit.when"), ...period }),
  ]
}

const Actor = ({ entry, email }: { entry: AuditEntry; email?: string }) => (
  <span className="inline-flex items-center gap-2">
    {email ? <bdi>{email}</bdi> : <ShortId id={entry.actor_id} />}
    <Text as="span" size="xsmall" dir="ltr" className="text-ui-fg-subtle">
      {entry.actor_role}
    </Text>
  </span>
)

export function useAuditColumns(show: (entry: AuditEntry) => void): Columns<AuditEntry> {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const sortable = useSortable()
  const staff = useStaff()
  return [
    column.accessor("position", {
      header: t("audit.position"),
      ...sortable,
      cell: ({ getValue }) => format.number(getValue()),
    }),
    column.accessor("occurred_at", {
      header: t("audit.when"),
      ...sortable,
      cell: ({ getValue }) => format.moment(getValue()),
    }),
    column.accessor("action", {
      // Medusa's table keeps the id "action" for a narrow column of buttons.
      id: "did",
      header: t("audit.action"),
      cell: ({ getValue }) => <bdi dir="ltr">{getValue()}</bdi>,
    }),
    column.accessor("resource_id", {
      header: t("audit.resource"),
      cell: ({ row: { original } }) => (
        <ShortId
          id={original.resource_id}
          to={original.resource_type === "order" ? `/orders/${original.resource_id}` : undefined}
        />
      ),
    }),
    column.accessor("actor_id", {
      header: t("audit.actor"),
      cell: ({ row: { original } }) => <Actor entry={original} email={staff(original.actor_id)} />,
    }),
    column.display({
      id: "detail",
      cell: ({ row: { original } }) => (
        <RowButtons buttons={[{ label: t("audit.show"), onClick: () => show(original) }]} />
      ),
    }),
  ]
}
