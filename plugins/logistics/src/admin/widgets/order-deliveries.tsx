import { QueryError, TextLink, useFormat } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { DeliveryStatus } from "../components/status-badge"
import { useDeliveries } from "../lib/deliveries"

/** The parcels of an order. */
const OrderDeliveries = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t, i18n } = useTranslation("logistics")
  const format = useFormat()
  const { data, error, refetch } = useDeliveries({ order_id: order.id, limit: 100, order: "created_at" })
  if (error) {
    return (
      <Container className="p-0" dir={i18n.dir()} data-widget="deliveries">
        <QueryError error={error} retry={() => void refetch()} />
      </Container>
    )
  }
  if (!data || data.count === 0) return null
  return (
    <Container className="divide-y p-0" dir={i18n.dir()} data-widget="deliveries">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("deliveries.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {format.number(data.count)}
        </Text>
      </div>
      <ul className="divide-y">
        {data.deliveries.map((delivery) => (
          <li key={delivery.id} className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
            <div>
              <TextLink to={`/deliveries/${delivery.id}`}>
                <bdi dir="ltr">{delivery.tracking_number}</bdi>
              </TextLink>
              <Text size="small" className="text-ui-fg-subtle">
                {[delivery.vendor_name, delivery.driver_name, format.date(delivery.status_since)]
                  .filter(Boolean)
                  .map((fact) => (
                    <span key={fact} className="me-3">
                      <bdi>{fact}</bdi>
                    </span>
                  ))}
              </Text>
            </div>
            <DeliveryStatus value={delivery.status} />
          </li>
        ))}
      </ul>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderDeliveries
