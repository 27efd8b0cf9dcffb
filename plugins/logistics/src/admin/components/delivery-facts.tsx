import { Fact, useFormat, TextLink } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { Container, Heading } from "@medusajs/ui"
import type { Address, DeliveryDetail } from "../lib/types"
import { DeliveryStatus } from "./status-badge"

const lines = (address: Address): string[] =>
  [
    address.company,
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.province,
    address.country_code?.toUpperCase(),
  ].filter((line): line is string => Boolean(line))

const AddressLines = ({ address }: { address: Address }) => (
  <address className="not-italic">
    {lines(address).map((line) => (
      <div key={line}>
        <bdi>{line}</bdi>
      </div>
    ))}
  </address>
)

export const DeliveryFacts = ({ delivery }: { delivery: DeliveryDetail }) => {
  const { t } = useTranslation("logistics")
  const format = useFormat()
  const { window_start, window_end, time_zone, pickup_address, weight_grams } = delivery
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading>
          <bdi dir="ltr" className="font-mono">
            {delivery.tracking_number}
          </bdi>
        </Heading>
        <DeliveryStatus value={delivery.status} />
      </div>
      <Fact name={t("fields.order")}>
        <TextLink to={`/orders/${delivery.order_id}`}>
          <bdi dir="ltr">{delivery.order_display_id ? `#${delivery.order_display_id}` : delivery.order_id}</bdi>
        </TextLink>
      </Fact>
      <Fact name={t("fields.vendor")}>{delivery.vendor_name ?? delivery.vendor_id ?? t("none")}</Fact>
      <Fact name={t("fields.recipient")}>{delivery.recipient_name ?? t("none")}</Fact>
      <Fact name={t("fields.phone")}>
        <bdi dir="ltr">{delivery.recipient_phone ?? t("none")}</bdi>
      </Fact>
      <Fact name={t("fields.dropoff")}>
        <AddressLines address={delivery.dropoff_address} />
      </Fact>
      {pickup_address && (
        <Fact name={t("fields.pickup")}>
          <AddressLines address={pickup_address} />
        </Fact>
      )}
      <Fact name={t("fields.packages")}>
        {format.number(delivery.package_count)}
        {weight_grams !== null && ` · ${t("grams", { weight: format.number(weight_grams) })}`}
      </Fact>
      {window_start && window_end && (
        <Fact name={t("fields.window")}>
          {`${format.date(window_start, time_zone)} – ${format.date(window_end, time_zone)} (${time_zone})`}
        </Fact>
      )}
      <Fact name={t("fields.amount_to_collect")}>
        {delivery.amount_to_collect > 0 ? (
          <bdi dir="ltr">{format.money(delivery.amount_to_collect, delivery.currency_code)}</bdi>
        ) : (
          t("none")
        )}
      </Fact>
      <Fact name={t("fields.handover_code")}>
        <bdi className="font-mono" dir="ltr">
          {delivery.handover_code}
        </bdi>
      </Fact>
      {delivery.cancel_reason && <Fact name={t("fields.cancel_reason")}>{delivery.cancel_reason}</Fact>}
    </Container>
  )
}
