import { Amount, Fact, sdk, useFailureText } from "@dakkah/kernel/admin-kit"
import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import type { CancellationPreview } from "../lib/cancellation"

interface Preview extends CancellationPreview {
  currency_code: string
}

interface CancellationPreviewBoxProps {
  order_id: string
  lines: { line_item_id: string; quantity: number }[]
}

const AMOUNTS = ["refund_amount", "credit_amount", "tax_amount", "shipping_amount", "commission_amount"] as const

/** What would come back, as the server works it out. */
export const CancellationPreviewBox = ({ order_id, lines }: CancellationPreviewBoxProps) => {
  const { t } = useTranslation("marketplace")
  const text = useFailureText()
  const { data, error } = useQuery({
    queryKey: ["cancellation-preview", order_id, lines],
    queryFn: () =>
      sdk.client.fetch<{ preview: Preview }>(`/admin/orders/${order_id}/cancellations/preview`, {
        method: "POST",
        body: { lines },
      }),
    enabled: lines.length > 0,
    placeholderData: (before) => before,
    retry: false,
  })
  if (lines.length === 0) return null
  if (error)
    return (
      <Text role="alert" size="small" className="text-ui-fg-error">
        {text(error)}
      </Text>
    )
  if (!data) return null
  const { preview } = data
  return (
    <section aria-label={t("cancellation.preview")} aria-live="polite" className="bg-ui-bg-subtle rounded-lg">
      {AMOUNTS.filter((name) => name === "refund_amount" || preview[name] > 0).map((name) => (
        <Fact key={name} name={t(`cancellation.amounts.${name}`)}>
          <Amount minor={preview[name]} currency_code={preview.currency_code} />
        </Fact>
      ))}
      {preview.whole && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("cancellation.ends")}
        </Text>
      )}
    </section>
  )
}
