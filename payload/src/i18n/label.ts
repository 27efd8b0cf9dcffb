import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

export const LOCALES = ["en", "fr", "ar"] as const
export type Locale = (typeof LOCALES)[number]

export const isLocale = (text: string): text is Locale => LOCALES.some((locale) => locale === text)

/** @returns `rtl` for languages written from right to left */
export const directionOf = (locale: string): "ltr" | "rtl" => (/^(ar|he|fa|ur)\b/i.test(locale) ? "rtl" : "ltr")

export type MessageKey = keyof typeof en

const messages: Record<Locale, Record<MessageKey, string>> = { en, fr, ar }

/** One text of the message files, in one language. */
export const text = (locale: Locale, key: MessageKey): string => messages[locale][key]

/** One text of the message files in every language, as Payload's labels want it. */
export const label = (key: MessageKey): Record<Locale, string> => ({
  en: text("en", key),
  fr: text("fr", key),
  ar: text("ar", key),
})

export const labels = (singular: MessageKey, plural: MessageKey) => ({
  singular: label(singular),
  plural: label(plural),
})
