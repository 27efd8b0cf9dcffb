import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { JournalEntryDetail } from "../lib/types"
import { useFormat } from "../lib/use-format"
import { Reference } from "./reference"
import { ShortId } from "./short-id"

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-2 gap-3 px-6 py-3">
    <Text size="small" weight="plus">
      {label}
    </Text>
    <Text as="div" size="small">
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
      <Fact label={t("entry.reference")}>
        <Reference entry={entry} />
      </Fact>
      {entry.order_id && (
        <Fact label={t("entry.order")}>
          <ShortId id={entry.order_id} to={`/orders/${entry.order_id}`} />
        </Fact>
      )}
      {entry.reverses_id && (
        <Fact label={t("entry.reverses")}>
          <ShortId id={entry.reverses_id} to={`/finance/journal/${entry.reverses_id}`} />
        </Fact>
      )}
      <Fact label={t("entry.source_key")}>
        <bdi dir="ltr" className="break-all">
          {entry.source_key}
        </bdi>
      </Fact>
    </div>
  )
}
