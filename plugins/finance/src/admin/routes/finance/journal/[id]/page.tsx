import { Crumb, QueryError, sdk } from "@dakkah/kernel/admin-kit"
import { Container, Heading, Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EntryFacts } from "../../../../components/entry-facts"
import { EntryLines } from "../../../../components/entry-lines"
import { KindBadge } from "../../../../components/kind-badge"
import type { JournalEntryDetail } from "../../../../lib/types"

const EntryPage = () => {
  const { id = "" } = useParams()
  const { t, i18n } = useTranslation("finance")
  const path = `/admin/finance/journal/${id}`
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["finance", path],
    queryFn: () => sdk.client.fetch<{ journal_entry: JournalEntryDetail }>(path),
  })
  const entry = data?.journal_entry
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <div className="flex items-center gap-3 px-6 py-4">
        <Heading>{t("entry.title", { sequence: entry?.sequence ?? "" })}</Heading>
        {entry && <KindBadge kind={entry.kind} />}
      </div>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton className="m-6 h-48" />}
      {entry && <EntryLines entry={entry} />}
      {entry && <EntryFacts entry={entry} />}
    </Container>
  )
}

export const handle = { breadcrumb: () => <Crumb ns="finance" text="entry.one" /> }

export default EntryPage
