import { Container, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { PageHead, QueryError, sdk, useFormat } from "../kit"
import type { OutboxSummary } from "../lib/types"
import { OutboxChart } from "./outbox-chart"

const REFRESH_MILLISECONDS = 5_000

const Figure = ({ label, value, alarming = false }: { label: string; value: string; alarming?: boolean }) => (
  <div className="flex flex-col gap-1">
    <Text size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text size="xlarge" weight="plus" className={alarming ? "text-ui-fg-error tabular-nums" : "tabular-nums"}>
      {value}
    </Text>
  </div>
)

/** How the outbox stands: depth, age of the oldest, the last hour. */
export const OutboxSummaryPanel = () => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["kernel", "outbox-summary"],
    queryFn: () => sdk.client.fetch<{ summary: OutboxSummary }>("/admin/outbox/summary"),
    refetchInterval: REFRESH_MILLISECONDS,
  })
  const summary = data?.summary
  return (
    <Container className="divide-y p-0">
      <PageHead title={t("outbox.title")} hint={t("outbox.explanation")} />
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton className="m-6 h-24" />}
      {summary && (
        <>
          <div className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-5">
            <Figure
              label={t("outbox.waiting")}
              value={format.number(summary.by_status.pending + summary.by_status.processing)}
            />
            <Figure
              label={t("outbox.oldest")}
              value={
                summary.oldest_age_seconds === null ? t("outbox.none") : format.duration(summary.oldest_age_seconds)
              }
              alarming={(summary.oldest_age_seconds ?? 0) > 60}
            />
            <Figure label={t("outbox.created_hour")} value={format.number(summary.created_last_hour)} />
            <Figure label={t("outbox.delivered_hour")} value={format.number(summary.delivered_last_hour)} />
            <Figure
              label={t("outbox.failed")}
              value={format.number(summary.by_status.failed)}
              alarming={summary.by_status.failed > 0}
            />
          </div>
          <OutboxChart history={summary.history} />
        </>
      )}
    </Container>
  )
}
