import { AskDialog, Crumb, PageHead, ServerTable, useServerTable, type Question } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useFrozenColumns, useFrozenFilters } from "../../../lib/frozen-columns"
import type { FrozenAccount } from "../../../lib/types"
import { useUnfreeze } from "../../../lib/use-unfreeze"

/** Shoppers who may not order, why and since when; and those who may again. */
const FrozenAccountsPage = () => {
  const { t, i18n } = useTranslation("finance")
  const [question, ask] = useState<Question | null>(null)
  const unfreeze = useUnfreeze()
  const list = useServerTable<FrozenAccount>({
    scope: "finance",
    path: "/admin/finance/frozen-accounts",
    rows: "frozen_accounts",
    columns: useFrozenColumns((account) => ask(unfreeze(account))),
    filters: useFrozenFilters(),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("frozen.title")} hint={t("frozen.hint")} />
      <ServerTable list={list} title={t("frozen.list")} empty={t("frozen.empty")} />
      <AskDialog question={question} scope="finance" close={() => ask(null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.frozen_accounts", translationNs: "finance", rank: 5 })

export const handle = { breadcrumb: () => <Crumb ns="finance" text="menu.frozen_accounts" /> }

export default FrozenAccountsPage
