import { Liquid } from "liquidjs"
import { formatInstant, formatMoney, formatNumber, safeUrl } from "./format"

/** In whose language and zone a text is written. */
export interface Reader {
  /** BCP 47 tag, "ar-SA". */
  locale: string
  /** IANA name. */
  timeZone: string
}

/** Characters of a template, milliseconds of one rendering (against endless loops, not against a busy machine), and bytes. */
const LIMITS = { parseLimit: 100_000, renderLimit: 2_000, memoryLimit: 20_000_000 }

/** Tags that would read other templates or files. There are none to read, so they are not part of the language here. */
const NO_FILES = ["include", "render", "layout", "block"]

/**
 * Liquid with nothing in it that runs code or reads files. Unknown filters and missing variables are errors.
 * @param escaped HTML: every output is escaped, and no filter can switch that off
 */
export function createLiquid(reader: Reader, escaped: boolean): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    ...(escaped ? { outputEscape: "escape" as const } : {}),
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
  })
  for (const tag of NO_FILES) delete liquid.tags[tag]
  delete liquid.filters.raw
  liquid.registerFilter("money", (amount: unknown, currency: unknown) => formatMoney(amount, currency, reader.locale))
  liquid.registerFilter("number", (value: unknown) => formatNumber(value, reader.locale))
  liquid.registerFilter("local_time", (instant: unknown) => formatInstant(instant, reader.locale, reader.timeZone))
  liquid.registerFilter("url", safeUrl)
  return liquid
}
