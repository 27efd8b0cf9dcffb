import type { Payload } from "payload"
import { LOCALES, isLocale, type Locale } from "../i18n/label"
import type { EmailTemplate, Tenant } from "../payload-types"
import type { MailWording } from "./render"

export interface FoundWording extends MailWording {
  version: number
  required: string[]
}

type Localized = Partial<Record<Locale, string | null>>

/** Languages in the order in which a reader would want them: theirs, the tenant's, English. */
export function languageChain(locale: string, tenant: Pick<Tenant, "default_locale"> | null): Locale[] {
  const wanted = [locale, tenant?.default_locale ?? "en", ...LOCALES].map(
    (tag) => tag.split("-", 1)[0]?.toLowerCase() ?? "",
  )
  return [...new Set(wanted)].filter(isLocale)
}

/**
 * The published mail template of a tenant, or the suite's default, in the first language in which it is complete.
 * @returns null when there is no such template
 */
export async function findEmailWording(
  payload: Payload,
  key: string,
  tenant: Tenant | null,
  languages: readonly Locale[],
): Promise<FoundWording | null> {
  const { docs } = await payload.find({
    collection: "email-templates",
    where: {
      key: { equals: key },
      _status: { equals: "published" },
      or: [{ tenant: { exists: false } }, ...(tenant ? [{ tenant: { equals: tenant.id } }] : [])],
    },
    locale: "all",
    draft: false,
    depth: 0,
    limit: 2,
    pagination: false,
  })
  const own = docs.find((doc) => doc.tenant) ?? docs[0]
  return own ? wordingIn(own, languages) : null
}

function wordingIn(template: EmailTemplate, languages: readonly Locale[]): FoundWording | null {
  // With `locale: "all"` localized fields are maps; the generated types describe one language only.
  const { subject, preheader, body, text } = template as unknown as Record<
    "subject" | "preheader" | "body" | "text",
    Localized
  >
  for (const locale of languages) {
    if (!subject?.[locale] || !body?.[locale] || !text?.[locale]) continue
    return {
      locale,
      subject: subject[locale],
      preheader: preheader?.[locale],
      body: body[locale],
      text: text[locale],
      version: template.variables_version,
      required: (template.variables ?? []).filter((variable) => variable.required).map(({ name }) => name),
    }
  }
  return null
}
