import { AskDialog, RowButtons, sdk, useFormat, type Question } from "@dakkah/kernel/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, StatusBadge, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { FrozenAccount } from "../lib/types"
import { useUnfreeze } from "../lib/use-unfreeze"

const PATH = "/admin/finance/frozen-accounts"

/** On a customer's page: that the account may not order, why, and the way out. Nothing where it may, or where the reader may not know. */
const CustomerFrozen = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { t, i18n } = useTranslation("finance")
  const format = useFormat()
  const [question, ask] = useState<Question | null>(null)
  const unfreeze = useUnfreeze()
  const { data } = useQuery({
    queryKey: ["finance", PATH, customer.id],
    queryFn: () =>
      sdk.client.fetch<{ frozen_accounts: FrozenAccount[] }>(PATH, { query: { customer_id: customer.id, limit: 20 } }),
    retry: false,
  })
  const frozen = data?.frozen_accounts ?? []
  if (frozen.length === 0) return null
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      {frozen.map((account) => (
        <div key={account.id} className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div className="flex max-w-xl flex-col gap-1">
            <span className="flex items-center gap-2">
              <StatusBadge color="red">{t("frozen_status.frozen")}</StatusBadge>
              <Text size="small" className="text-ui-fg-subtle">
                {t("frozen.since_date", { date: format.date(account.frozen_at) })}
              </Text>
            </span>
            <Text size="small" dir="auto">
              {account.reason}
            </Text>
          </div>
          <RowButtons buttons={[{ label: t("frozen.unfreeze"), onClick: () => ask(unfreeze(account)) }]} />
        </div>
      ))}
      <AskDialog question={question} scope="finance" close={() => ask(null)} />
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "customer.details.before" })

export default CustomerFrozen
