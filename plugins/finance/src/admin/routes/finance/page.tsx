import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Crumb } from "../../components/crumb"
import { ExportButton } from "../../components/export-button"
import { QueryError } from "../../components/query-error"
import { TrialBalanceTable } from "../../components/trial-balance-table"
import { VerifyLedger } from "../../components/verify-ledger"
import { sdk } from "../../lib/sdk"
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
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("trial.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("trial.hint")}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <VerifyLedger />
          <ExportButton path={PATH} query={{ format: "csv" }} file="trial-balance.csv" />
        </div>
      </div>
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

export const handle = { breadcrumb: () => <Crumb text="menu.ledger" /> }

export default TrialBalancePage
