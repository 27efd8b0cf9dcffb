import { useFormat } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { Container, Heading, Text } from "@medusajs/ui"
import type { DeliveryDetail } from "../lib/types"
import { DeliveryStatus } from "./status-badge"

/** What happened, newest first. */
export const DeliveryTimeline = ({ delivery }: { delivery: DeliveryDetail }) => {
  const { t } = useTranslation("logistics")
  const format = useFormat()
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("timeline.title")}
      </Heading>
      <ol className="flex flex-col gap-y-4 px-6 py-4">
        {[...delivery.events].reverse().map((event) => (
          <li key={event.id} className="flex flex-col gap-y-1">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <DeliveryStatus value={event.to_status} />
              <Text size="small" className="text-ui-fg-subtle">
                <time dateTime={event.at}>{format.date(event.at)}</time>
              </Text>
            </div>
            {event.note && <Text size="small">{event.note}</Text>}
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("timeline.by")} <bdi>{event.actor === "worker" ? t("timeline.program") : event.actor}</bdi>
              {event.location && <bdi className="ms-2">{`${event.location.lat}, ${event.location.lng}`}</bdi>}
            </Text>
          </li>
        ))}
      </ol>
    </Container>
  )
}
