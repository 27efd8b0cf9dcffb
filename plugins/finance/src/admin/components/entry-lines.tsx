import { Amount, PlainTable, TextLink } from "@dakkah/kernel/admin-kit"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { JournalEntryDetail } from "../lib/types"
import { Owner } from "./owner"

/** The two sides of an entry. */
export const EntryLines = ({ entry }: { entry: JournalEntryDetail }) => {
  const { t } = useTranslation("finance")
  return (
    <PlainTable label={t("entry.title", { sequence: entry.sequence })}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="text-start">{t("account.name")}</Table.HeaderCell>
          <Table.HeaderCell className="text-start">{t("account.owner")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("amount.debit")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">{t("amount.credit")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {entry.lines.map(({ id, account, debit, credit }) => (
          <Table.Row key={id}>
            <Table.Cell>
              <TextLink
                to={`/finance/accounts/${account.id}`}
              >{`${account.code} ${t(`chart.${account.code}`, { defaultValue: account.name })}`}</TextLink>
            </Table.Cell>
            <Table.Cell>
              <Owner account={account} />
            </Table.Cell>
            <Table.Cell className="text-end">
              <Amount minor={debit} currency_code={entry.currency_code} quiet />
            </Table.Cell>
            <Table.Cell className="text-end">
              <Amount minor={credit} currency_code={entry.currency_code} quiet />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </PlainTable>
  )
}
