import { isLocale, type Locale } from "./label"

/**
 * Language of a public page: the one in its address, otherwise the reader's first that we have, otherwise English.
 * @param path segments after the page's own; none or one language
 * @returns null for an address that is no page
 */
export function pageLocale(path: readonly string[] | undefined, acceptLanguage: string | null): Locale | null {
  const [named, ...rest] = path ?? []
  if (named !== undefined) return rest.length === 0 && isLocale(named) ? named : null
  const wanted = (acceptLanguage ?? "")
    .slice(0, 1_000)
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(/;\s*/)
      return { language: tag.split("-", 1)[0]?.toLowerCase() ?? "", weight: Number(quality.replace(/^q=/, "")) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
  return wanted.find(isLocale) ?? "en"
}
