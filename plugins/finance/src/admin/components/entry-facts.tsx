import { Fact, ShortId, useFormat } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import type { JournalEntryDetail } from "../lib/types"
import { Reference } from "./reference"

/** When, for what, and under which key an entry was posted. */
export const EntryFacts = ({ entry }: { entry: JournalEntryDetail }) => {
  const { t } = useTranslation("finance")
  const format = useFormat()
  return (
    <div className="divide-y">
      <Fact name={t("entry.posted_at")}>{format.date(entry.posted_at)}</Fact>
      <Fact name={t("entry.reference")}>
        <Reference entry={entry} />
      </Fact>
      {entry.order_id && (
        <Fact name={t("entry.order")}>
          <ShortId id={entry.order_id} to={`/orders/${entry.order_id}`} />
        </Fact>
      )}
      {entry.reverses_id && (
        <Fact name={t("entry.reverses")}>
          <ShortId id={entry.reverses_id} to={`/finance/journal/${entry.reverses_id}`} />
        </Fact>
      )}
      <Fact name={t("entry.source_key")}>
        <bdi dir="ltr" className="break-all">
          {entry.source_key}
        </bdi>
      </Fact>
      <Fact name={t("entry.chain")}>
        <bdi dir="ltr" className="text-ui-fg-subtle break-all font-mono text-xs">
          {`${entry.previous_hash} → ${entry.hash}`}
        </bdi>
      </Fact>
    </div>
  )
}
