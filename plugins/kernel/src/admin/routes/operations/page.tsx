import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ServerStack } from "@medusajs/icons"
import { Button, Container, Skeleton, StatusBadge, Table } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { Crumb, PageHead, PlainTable, QueryError, sdk, useFormat } from "../../kit"
import type { Health } from "../../lib/types"

const REFRESH_MILLISECONDS = 15_000

const HealthPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: ["kernel", "health"],
    queryFn: () => sdk.client.fetch<Health>("/admin/health"),
    refetchInterval: REFRESH_MILLISECONDS,
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("health.title")} hint={data && t("health.checked", { at: format.moment(data.checked_at) })}>
        <Button size="small" variant="secondary" isLoading={isFetching} onClick={() => void refetch()}>
          {t("health.again")}
        </Button>
      </PageHead>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton className="m-6 h-32" />}
      {data && (
        <PlainTable label={t("health.title")}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell className="text-start">{t("health.part")}</Table.HeaderCell>
              <Table.HeaderCell className="text-start">{t("health.state")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("health.latency")}</Table.HeaderCell>
              <Table.HeaderCell className="text-start">{t("health.detail")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {data.systems.map(({ system, healthy, latency_ms, detail }) => (
              <Table.Row key={system}>
                <Table.Cell>{t(`system.${system}`)}</Table.Cell>
                <Table.Cell>
                  <StatusBadge color={healthy ? "green" : "red"}>
                    {t(healthy ? "health.up" : "health.down")}
                  </StatusBadge>
                </Table.Cell>
                <Table.Cell className="text-end tabular-nums">
                  {t("health.milliseconds", { value: format.number(latency_ms) })}
                </Table.Cell>
                <Table.Cell>{detail ?? (healthy ? "" : t(`health.todo`))}</Table.Cell>
              </Table.Row>
            ))}
            {data.missing.map(({ system, variable }) => (
              <Table.Row key={system}>
                <Table.Cell>{t(`system.${system}`)}</Table.Cell>
                <Table.Cell>
                  <StatusBadge color="grey">{t("health.not_set")}</StatusBadge>
                </Table.Cell>
                <Table.Cell />
                <Table.Cell>{t("health.set", { variable })}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </PlainTable>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.operations",
  translationNs: "kernel",
  icon: ServerStack,
  rank: 40,
})

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.operations" /> }

export default HealthPage
