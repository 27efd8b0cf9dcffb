import { text, type Locale } from "@/i18n/label"
import type { PublicSystem } from "@/service/status"
import { Moment } from "./moment"

const STATES = { up: "status.state.up", down: "status.state.down", unknown: "status.state.unknown" } as const

const milliseconds = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "millisecond",
    unitDisplay: "short",
    maximumFractionDigits: 0,
  }).format(value)

export const SystemRow = ({ system: one, locale }: { system: PublicSystem; locale: Locale }) => (
  <li data-state={one.state}>
    <span className="name">
      <bdi>{one.system}</bdi>
      {one.critical && <span className="tag">{text(locale, "status.critical")}</span>}
    </span>
    <span className="state">
      <span className="dot" aria-hidden="true" />
      {text(locale, STATES[one.state])}
    </span>
    <span className="quiet">
      {text(locale, "status.since")} <Moment instant={one.since} locale={locale} />
    </span>
    <span className="quiet latency">
      {text(locale, "status.latency")} {milliseconds(one.latency_ms, locale)}
    </span>
  </li>
)
