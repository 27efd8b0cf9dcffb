import { useMemo } from "react"
import { useTranslation } from "react-i18next"

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const

/** Times and numbers in the viewer's language and time zone. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" })
    const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium" })
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" })
    const count = new Intl.NumberFormat(locale)
    return {
      date: (at: string) => date.format(new Date(at)),
      time: (at: string) => time.format(new Date(at)),
      clock: (at: string) => clock.format(new Date(at)),
      number: (value: number) => count.format(value),
      /** @param seconds whole seconds; told in its largest unit */
      duration: (seconds: number) => {
        const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? UNITS[3]
        const number = new Intl.NumberFormat(locale, {
          style: "unit",
          unit,
          unitDisplay: "long",
          maximumFractionDigits: 0,
        })
        return number.format(Math.floor(seconds / size))
      },
    }
  }, [locale])
}
