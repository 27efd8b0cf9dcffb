import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AskDialog, type Question, ServerTable, useServerTable } from "../../kit"
import { type CredentialRenewal, useRenewalColumns, useRenewalFilters } from "../../lib/renewal-columns"

/** What connected systems refused as expired. A new value settles it by itself. @param store opens the form for the named secret */
export const Renewals = ({ store }: { store: (name: string) => void }) => {
  const { t, i18n } = useTranslation("kernel")
  const [question, ask] = useState<Question | null>(null)
  const settle = ({ id }: CredentialRenewal): Question => ({
    path: `/admin/credential-renewals/${id}/settle`,
    title: t("renewals.settle_title"),
    hint: t("renewals.settle_hint"),
    shortest: 3,
  })
  const list = useServerTable<CredentialRenewal>({
    scope: "kernel",
    searchable: false,
    path: "/admin/credential-renewals",
    rows: "credential_renewals",
    name: "renewals",
    columns: useRenewalColumns({
      store: ({ credential }) => store(credential ?? ""),
      settle: (renewal) => ask(settle(renewal)),
    }),
    filters: useRenewalFilters(),
  })
  return (
    <Container className="p-0" dir={i18n.dir()}>
      <ServerTable list={list} title={t("renewals.title")} empty={t("renewals.empty")} />
      <AskDialog question={question} scope="kernel" close={() => ask(null)} />
    </Container>
  )
}
