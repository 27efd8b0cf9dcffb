import { currencyExponent } from "@dakkah/contracts/money"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const

/** Times, numbers and money in the viewer's language; times in the viewer's zone, unless the place's is given. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 6 })
    const count = new Intl.NumberFormat(locale)
    const told = (options: Intl.DateTimeFormatOptions) => (at: string | null | undefined, timeZone?: string) =>
      at ? new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at)) : ""
    return {
      /** Day and minute. */
      date: told({ dateStyle: "medium", timeStyle: "short" }),
      /** Day and second, where their order tells something. */
      moment: told({ dateStyle: "medium", timeStyle: "medium" }),
      time: told({ timeStyle: "medium" }),
      clock: told({ timeStyle: "short" }),
      number: (value: number) => count.format(value),
      /** @param rate percent points as text */
      percent: (rate: string | null) => (rate === null ? "" : percent.format(Number(rate) / 100)),
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
      /** @param seconds whole seconds; told in its largest unit */
      duration: (seconds: number) => {
        const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? UNITS[3]
        const style = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 } as const
        return new Intl.NumberFormat(locale, style).format(Math.floor(seconds / size))
      },
    }
  }, [locale])
}
