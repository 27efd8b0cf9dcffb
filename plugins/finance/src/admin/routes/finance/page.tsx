import { Crumb, ExportButton, PageHead, QueryError, sdk } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Container, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { TrialBalanceTable } from "../../components/trial-balance-table"
import { VerifyLedger } from "../../components/verify-ledger"
import type { TrialBalance } from "../../lib/types"

const PATH = "/admin/finance/trial-balance"

const TrialBalancePage = () => {
  const { t, i18n } = useTranslation("finance")
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["finance", PATH],
    queryFn: () => sdk.client.fetch<TrialBalance>(PATH),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("trial.title")} hint={t("trial.hint")}>
        <VerifyLedger />
        <ExportButton path={PATH} query={{ format: "csv" }} file="trial-balance.csv" />
      </PageHead>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton className="m-6 h-48" />}
      {data?.totals.length === 0 && <Text className="text-ui-fg-subtle px-6 py-8">{t("trial.empty")}</Text>}
      {data?.totals.map((total) => (
        <TrialBalanceTable key={total.currency_code} balance={data} total={total} />
      ))}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.ledger",
  translationNs: "finance",
  icon: CurrencyDollar,
  rank: 30,
})

export const handle = { breadcrumb: () => <Crumb ns="finance" text="menu.ledger" /> }

export default TrialBalancePage
