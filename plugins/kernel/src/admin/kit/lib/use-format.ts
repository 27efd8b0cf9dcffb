import { currencyExponent } from "@dakkah/contracts/money"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useTimeZone, viewersZone } from "./use-time-zone"

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const

type At = string | null | undefined

/** The name that a zone goes by at an instant: `GMT+3`. */
const zoneName = (locale: string, at: Date, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value

/**
 * Times, numbers and money in the viewer's language; times in the shop's zone, unless another place's is given. To a viewer in another zone
 * a day and its time name the zone. Times are empty until the zone is known.
 */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  const zone = useTimeZone()
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 6 })
    const count = new Intl.NumberFormat(locale)
    const told =
      (options: Intl.DateTimeFormatOptions) =>
      (at: At, timeZone = zone): string =>
        at && timeZone ? new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at)) : ""
    const dated =
      (options: Intl.DateTimeFormatOptions) =>
      (at: At, timeZone = zone): string => {
        const text = told(options)(at, timeZone)
        const foreign = at && timeZone && timeZone !== viewersZone()
        return foreign ? `${text} ${zoneName(locale, new Date(at), timeZone) ?? timeZone}` : text
      }
    return {
      /** Day and minute. */
      date: dated({ dateStyle: "medium", timeStyle: "short" }),
      /** Day and second, where their order tells something. */
      moment: dated({ dateStyle: "medium", timeStyle: "medium" }),
      /** The day alone. */
      day: told({ dateStyle: "medium" }),
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
  }, [locale, zone])
}
