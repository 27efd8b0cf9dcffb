import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { text, type Locale } from "@/i18n/label"
import { pageLocale } from "@/i18n/page-locale"
import { currentPayload } from "@/service/payload"
import { publicStatus } from "@/service/status"
import { LanguageLinks } from "./language-links"
import { Moment } from "./moment"
import { SystemRow } from "./system-row"

interface Props {
  params: Promise<{ locale?: string[] }>
}

const localeOf = async ({ params }: Props): Promise<Locale | null> =>
  pageLocale((await params).locale, (await headers()).get("accept-language"))

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: text((await localeOf(props)) ?? "en", "status.title") }
}

const HEADLINES = {
  up: "status.allUp",
  degraded: "status.degraded",
  down: "status.down",
  unknown: "status.unknown",
} as const

/** Public: names, states and times of the platform's systems, as the latest health check (WF-054) found them. */
export default async function StatusPage(props: Props) {
  const locale = await localeOf(props)
  if (!locale) notFound()
  const { state, checked_at, systems } = await publicStatus(await currentPayload())
  return (
    <main>
      <header>
        <h1>{text(locale, "status.title")}</h1>
        <LanguageLinks locale={locale} />
      </header>
      <p className="headline" data-state={state} role="status">
        <span className="dot" aria-hidden="true" />
        {text(locale, HEADLINES[state])}
      </p>
      {systems.length === 0 ? (
        <p className="quiet">{text(locale, "status.none")}</p>
      ) : (
        <ul>
          {systems.map((system) => (
            <SystemRow key={system.system} system={system} locale={locale} />
          ))}
        </ul>
      )}
      {checked_at && (
        <p className="quiet">
          {text(locale, "status.checked")} <Moment instant={checked_at} locale={locale} />
        </p>
      )}
    </main>
  )
}
