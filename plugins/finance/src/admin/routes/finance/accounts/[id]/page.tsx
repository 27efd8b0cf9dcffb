import { Amount, Crumb, sdk, ServerTable, useServerTable } from "@dakkah/kernel/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useNavigate, useParams } from "react-router-dom"
import { Owner } from "../../../../components/owner"
import { ENTRY_DATES, useEntryFilters } from "../../../../lib/journal-columns"
import { useStatementColumns } from "../../../../lib/statement-columns"
import type { Account, StatementLine } from "../../../../lib/types"

const AS_CSV = { format: "csv" }

const StatementPage = () => {
  const { id = "" } = useParams()
  const { t, i18n } = useTranslation("finance")
  const navigate = useNavigate()
  const path = `/admin/finance/accounts/${id}/statement`
  const { data } = useQuery({
    queryKey: ["finance", path, "account"],
    queryFn: () => sdk.client.fetch<{ account: Account }>(path, { query: { limit: 1 } }),
  })
  const account = data?.account
  const list = useServerTable<StatementLine>({
    scope: "finance",
    path,
    rows: "lines",
    columns: useStatementColumns(account?.currency_code ?? "XXX"),
    filters: useEntryFilters(),
    dates: ENTRY_DATES,
    searchable: false,
    onRow: ({ entry_id }) => void navigate(`/finance/journal/${entry_id}`),
  })
  return (
    <div className="flex flex-col gap-3" dir={i18n.dir()}>
      {account && (
        <Container className="flex flex-wrap items-baseline justify-between gap-3">
          <div>
            <Heading>{`${account.code} ${t(`chart.${account.code}`, { defaultValue: account.name })}`}</Heading>
            <Text as="div" size="small" className="text-ui-fg-subtle">
              <Owner account={account} />
            </Text>
          </div>
          <Heading>
            <Amount minor={account.balance} currency_code={account.currency_code} />
          </Heading>
        </Container>
      )}
      <Container className="p-0">
        <ServerTable
          list={list}
          title={t("statement.title")}
          empty={t("statement.empty")}
          exports={{ path, file: `statement-${account?.code ?? id}.csv`, query: AS_CSV }}
        />
      </Container>
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb ns="finance" text="statement.title" /> }

export default StatementPage
