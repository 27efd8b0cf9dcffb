import { Amount, PlainTable, TextLink } from "@dakkah/kernel/admin-kit"
import { StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TrialBalance } from "../lib/types"

interface TrialBalanceTableProps {
  balance: TrialBalance
  total: TrialBalance["totals"][number]
}

/** One currency's accounts, and the two sums that must be equal. */
export const TrialBalanceTable = ({ balance, total }: TrialBalanceTableProps) => {
  const { t } = useTranslation("finance")
  const { currency_code } = total
  const rows = balance.trial_balance.filter((row) => row.currency_code === currency_code)
  return (
    <PlainTable label={t("trial.title")}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="text-start">{t("account.code")}</Table.HeaderCell>
          <Table.HeaderCell className="text-start">{t("account.name")}</Table.HeaderCell>
          <Table.HeaderCell className="text-start">{t("account.type")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("amount.debit")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("amount.credit")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map(({ code, type, debit, credit }) => (
          <Table.Row key={code}>
            <Table.Cell>
              <TextLink to={`/finance/accounts?q=${code}`}>{code}</TextLink>
            </Table.Cell>
            <Table.Cell>{t(`chart.${code}`)}</Table.Cell>
            <Table.Cell>{t(`account_type.${type}`)}</Table.Cell>
            <Table.Cell className="text-end">
              <Amount minor={debit} currency_code={currency_code} quiet />
            </Table.Cell>
            <Table.Cell className="text-end">
              <Amount minor={credit} currency_code={currency_code} quiet />
            </Table.Cell>
          </Table.Row>
        ))}
        <Table.Row className="font-medium">
          <Table.Cell>{currency_code}</Table.Cell>
          <Table.Cell>{t("trial.total")}</Table.Cell>
          <Table.Cell>
            <StatusBadge color={total.balanced ? "green" : "red"}>
              {t(total.balanced ? "trial.balanced" : "trial.unbalanced")}
            </StatusBadge>
          </Table.Cell>
          <Table.Cell className="text-end">
            <Amount minor={total.debit} currency_code={currency_code} />
          </Table.Cell>
          <Table.Cell className="text-end">
            <Amount minor={total.credit} currency_code={currency_code} />
          </Table.Cell>
        </Table.Row>
      </Table.Body>
    </PlainTable>
  )
}
