import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { exponentOf } from "./exponent"

/** Money, times and percentages in the viewer's language and time zone. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 6 })
    return {
      date: (at: string | null) => (at ? date.format(new Date(at)) : ""),
      /** @param minor whole minor units */
      money: (minor: number, currency_code: string) => {
        const digits = exponentOf(currency_code)
        const options = {
          style: "currency",
          currency: currency_code,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        } as const
        return new Intl.NumberFormat(locale, options).format(minor / 10 ** digits)
      },
      /** @param rate percent points as text */
      percent: (rate: string | null) => (rate === null ? "" : percent.format(Number(rate) / 100)),
    }
  }, [locale])
}
