import type { City } from "../src/city"

/** Every page of ours that stands by itself. */
export const PAGES = [
  "/vendors",
  "/vendors/rules",
  "/vendors/commissions",
  "/vendors/explain",
  "/deliveries",
  "/deliveries/drivers",
  "/deliveries/service-areas",
  "/finance",
  "/finance/accounts",
  "/finance/journal",
  "/finance/frozen-accounts",
  "/finance/bank-transfers",
  "/finance/cash-payments",
  "/operations",
  "/operations/outbox",
  "/operations/sagas",
  "/operations/audit",
  "/settings/shop",
  "/settings/members",
  "/settings/second-factor",
  "/settings/connector-secrets",
] as const

/** The page of one thing, under the list that the API tells it from. */
const DETAILS = [
  ["/vendors", "/vendors", "vendors"],
  ["/deliveries", "/deliveries", "deliveries"],
  ["/finance/accounts", "/finance/accounts", "accounts"],
  ["/finance/journal", "/finance/journal", "journal_entries"],
] as const

/** A page of each kind of thing that an order leaves behind. */
export const detailPages = (city: City): Promise<string[]> =>
  Promise.all(
    DETAILS.map(async ([page, path, rows]) => {
      const answer = await city.admin<Record<string, { id: string }[] | undefined>>(`${path}?limit=1`)
      const [first] = answer[rows] ?? []
      if (!first) throw new Error(`${path}: nothing is there to look at`)
      return `${page}/${first.id}`
    }),
  )
