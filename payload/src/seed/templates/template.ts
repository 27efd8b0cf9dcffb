import type { Locale } from "../../i18n/label"

export interface Variable {
  name: string
  required: boolean
  description: string
}

export interface EmailWording {
  subject: string
  preheader: string
  body: string
  text: string
}

/** A default of the suite. It is only ever added: what people have changed since stays theirs. */
export interface DefaultEmail {
  key: string
  description: string
  variables: Variable[]
  wording: Record<Locale, EmailWording>
}

export const given = (name: string, description: string): Variable => ({ name, required: true, description })
export const maybe = (name: string, description: string): Variable => ({ name, required: false, description })

/** One layout, the words of three languages. */
export const inThree = <W>(
  words: Record<Locale, W>,
  write: (words: W) => EmailWording,
): Record<Locale, EmailWording> => ({
  en: write(words.en),
  fr: write(words.fr),
  ar: write(words.ar),
})
