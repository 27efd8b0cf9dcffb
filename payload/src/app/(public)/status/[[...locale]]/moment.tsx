import { formatInstant } from "@/mail/format"
import type { Locale } from "@/i18n/label"

/** A UTC instant. The platform belongs to no place: its times are shown in UTC, with the name of the zone. */
export const Moment = ({ instant, locale }: { instant: string; locale: Locale }) => (
  <time dateTime={instant}>{formatInstant(instant, locale, "UTC")}</time>
)
