import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { JournalEntryDetail } from "../lib/types"
import { useFormat } from "../lib/use-format"

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-2 gap-3 px-6 py-3">
    <Text size="small" weight="plus">
      {label}
    </Text>
    <Text size="small" dir="auto">
      {children}
    </Text>
  </div>
)

/** When, for what, and under which key an entry was posted. */
export const EntryFacts = ({ entry }: { entry: JournalEntryDetail }) => {
  const { t } = useTranslation("finance")
  const format = useFormat()
  return (
    <div className="divide-y">
      <Fact label={t("entry.posted_at")}>{format.date(entry.posted_at)}</Fact>
      <Fact label={t("entry.reference")}>{`${t(`reference.${entry.reference_type}`)} ${entry.reference_id}`}</Fact>
      {entry.order_id && (
        <Fact label={t("entry.order")}>
          <Link to={`/orders/${entry.order_id}`}>{entry.order_id}</Link>
        </Fact>
      )}
      {entry.reverses_id && (
        <Fact label={t("entry.reverses")}>
          <Link to={`/finance/journal/${entry.reverses_id}`}>{entry.reverses_id}</Link>
        </Fact>
      )}
      <Fact label={t("entry.source_key")}>{entry.source_key}</Fact>
    </div>
  )
}
