import { type DataTableFilter, createDataTableColumnHelper, createDataTableFilterHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { SagaStatus } from "../components/saga-status"
import { RowButtons, ShortId, useFormat, useSortable, type Columns } from "../kit"
import type { Saga, SagaStatus as Status } from "./types"

const column = createDataTableColumnHelper<Saga>()
const filter = createDataTableFilterHelper<Saga>()
const STATUSES: Status[] = [
  "stuck",
  "paused",
  "running",
  "compensating",
  "failed",
  "compensated",
  "completed",
  "cancelled",
]

export function useSagaFilters(): DataTableFilter[] {
  const { t } = useTranslation("kernel")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("saga.status"),
        options: STATUSES.map((value) => ({ value, label: t(`saga_status.${value}`) })),
      }),
    ],
    [t],
  )
}

const Subject = ({ saga }: { saga: Saga }) => (
  <ShortId id={saga.subject_id} to={saga.subject_type === "order" ? `/orders/${saga.subject_id}` : undefined} />
)

/** Why it stopped and what to do, or what has been decided. */
const Advice = ({ saga }: { saga: Saga }) => {
  const { t } = useTranslation("kernel")
  const advice = saga.resolution ? t(`saga.decided_${saga.resolution}`, { by: saga.resolved_by ?? "" }) : t("saga.todo")
  return (
    <div className="flex max-w-md flex-col whitespace-normal py-1">
      <Text size="small" dir="auto">
        {saga.reason}
      </Text>
      {saga.status === "stuck" && (
        <Text size="small" className={saga.resolution ? "text-ui-fg-subtle" : "text-ui-fg-error"}>
          {advice}
        </Text>
      )}
    </div>
  )
}

export function useSagaColumns(decide: (saga: Saga, verdict: "retry" | "give-up") => void): Columns<Saga> {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const sorting = useSortable()
  const columns = [
    column.accessor("workflow", {
      header: t("saga.workflow"),
      ...sorting,
      cell: ({ getValue }) => t(`workflow.${getValue()}`, { defaultValue: getValue() }),
    }),
    column.accessor("subject_id", { header: t("saga.subject"), cell: ({ row }) => <Subject saga={row.original} /> }),
    column.accessor("status", {
      header: t("saga.status"),
      ...sorting,
      cell: ({ getValue }) => <SagaStatus value={getValue()} />,
    }),
    column.accessor("step", { header: t("saga.step"), cell: ({ getValue }) => <span dir="ltr">{getValue()}</span> }),
    column.accessor("reason", { header: t("saga.advice"), cell: ({ row }) => <Advice saga={row.original} /> }),
    column.accessor("updated_at", {
      header: t("saga.updated"),
      ...sorting,
      cell: ({ getValue }) => format.date(getValue()),
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) =>
        original.status === "stuck" && (
          <RowButtons
            buttons={[
              { label: t("saga.retry"), onClick: () => decide(original, "retry") },
              { label: t("saga.give_up"), onClick: () => decide(original, "give-up") },
            ]}
          />
        ),
    }),
  ]
  return columns
}
