import { createLiquid, type Reader } from "./liquid"
import { layout, type Brand } from "./layout"
import { directionOf } from "../i18n/label"

/** The published wording of a template in one language. */
export interface MailWording {
  /** Language of the wording; the reader's own tag is used for amounts and dates of the same language. */
  locale: string
  subject: string
  preheader?: string | null
  body: string
  text: string
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
  locale: string
  dir: "ltr" | "rtl"
}

const sameLanguage = (a: string, b: string): boolean => a.split("-", 1)[0] === b.split("-", 1)[0]

/** One line, no control characters: a name in the data cannot end the header. */
const headerLine = (value: string): string =>
  value
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 500)

/**
 * Renders a mail: HTML (escaped, in the layout) and plain text.
 * @param reader the reader's tag ("ar-SA") and the zone of the place
 * @param brand whose mail it is; the platform's own has none
 * @throws Error of Liquid when a variable is missing or a value cannot be formatted
 */
export async function renderMail(
  wording: MailWording,
  data: object,
  reader: Reader,
  brand: Brand = {},
): Promise<RenderedMail> {
  // The wording may be a fallback: amounts and dates then follow the wording's language, not the reader's.
  const locale = sameLanguage(wording.locale, reader.locale) ? reader.locale : wording.locale
  const html = createLiquid({ ...reader, locale }, true)
  const plain = createLiquid({ ...reader, locale }, false)
  const dir = directionOf(locale)
  const fill = async (engine: typeof html, source: string): Promise<string> =>
    String(await engine.parseAndRender(source, data))
  const body = await fill(html, wording.body)
  const preheader = await fill(html, wording.preheader ?? "")
  const title = headerLine(await fill(html, wording.subject))
  const signature = [brand.name, brand.support_email].filter(Boolean)
  const plainText = (await fill(plain, wording.text)).replace(/\n{3,}/g, "\n\n").trim()
  const text = [plainText, ...(signature.length > 0 ? ["", "-- ", ...signature] : []), ""].join("\n")
  const subject = headerLine(await fill(plain, wording.subject))
  return { subject, html: layout({ lang: locale, dir, title, preheader, body, brand }), text, locale, dir }
}
