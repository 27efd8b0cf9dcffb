import { createLiquid } from "./liquid"

/** An output inside `href` or `src` that does not go through the `url` filter could become `javascript:`. */
const UNSAFE_LINK = /\b(?:href|src|action)\s*=\s*["']?\s*\{\{(?:(?!\}\}|\|\s*url\b)[\s\S])*\}\}/i

/**
 * What is wrong with a template's text, said to the person who wrote it; null when it can be used.
 * @param declared names of the variables that the sender provides
 */
export function problemOf(source: string, declared: readonly string[]): string | null {
  const liquid = createLiquid({ locale: "en", timeZone: "UTC" }, true)
  try {
    const used = liquid.globalVariablesSync(liquid.parse(source))
    const unknown = used.filter((name) => !declared.includes(name))
    if (unknown.length > 0) return `uses ${unknown.join(", ")}, which the variables do not list`
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n", 1)[0] ?? "cannot be read") : "cannot be read"
  }
  return UNSAFE_LINK.test(source) ? 'puts a variable into a link: write href="{{ address | url }}"' : null
}
