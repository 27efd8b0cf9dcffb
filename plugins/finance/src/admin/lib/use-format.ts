import { currencyExponent } from "@dakkah/contracts/money"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Times and money in the viewer's language and time zone. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
    const count = new Intl.NumberFormat(locale)
    return {
      date: (at: string) => date.format(new Date(at)),
      number: (value: number) => count.format(value),
      /** @param minor whole minor units */
      money: (minor: number, currency_code: string) => {
        const digits = currencyExponent(currency_code)
        const style = {
          style: "currency",
          currency: currency_code,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        } as const
        return new Intl.NumberFormat(locale, style).format(minor / 10 ** digits)
      },
    }
  }, [locale])
}
