import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Minor-unit digits as the browser's own currency data has them (ISO 4217). */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2

/** Texts of this plugin, and dates and money in the language of the dashboard. */
export function useTexts() {
  const { t, i18n } = useTranslation("logistics")
  return useMemo(() => {
    const locale = i18n.language
    return {
      t,
      locale,
      direction: i18n.dir(locale),
      /** The viewer's time zone, unless the place's is given. */
      dateTime: (value: string, timeZone?: string) =>
        new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(value)),
      money: (minor: number, currency: string) =>
        new Intl.NumberFormat(locale, { style: "currency", currency }).format(minor / 10 ** digitsOf(currency)),
      /** For the foot of a table. */
      pagination: {
        of: t("table.of"),
        results: t("table.results"),
        pages: t("table.pages"),
        prev: t("table.previous"),
        next: t("table.next"),
      },
      number: (value: number) => new Intl.NumberFormat(locale).format(value),
    }
  }, [t, i18n, i18n.language])
}
