import type { Seller } from "../modules/marketplace/types"

export interface CartLine {
  id: string
  product_id: string | null
  title: string
  quantity: number
}

export interface CartProblem {
  code: "vendor_suspended" | "vendor_pending" | "vendor_closed" | "product_withdrawn" | "quantity_not_whole"
  message: string
}

/** Names in a message before it says "…". */
const NAMED = 5

const SAYS: Record<"suspended" | "pending" | "closed", (seller: Seller) => string> = {
  suspended: ({ vendor_name, suspended_at }) =>
    `"${vendor_name}" cannot take new orders${suspended_at ? ` since ${day(suspended_at)}` : ""}.`,
  pending: ({ vendor_name }) => `"${vendor_name}" does not take orders yet.`,
  closed: ({ vendor_name }) => `"${vendor_name}" has closed.`,
}

/** Everything that keeps a cart from being ordered, each vendor once, in the order of the lines. Nothing: an empty list. */
export function checkCart(lines: readonly CartLine[], sellers: readonly Seller[]): CartProblem[] {
  const sellerOf = new Map(sellers.map((seller) => [seller.product_id, seller]))
  const groups = new Map<string, { code: CartProblem["code"]; says: string; lines: CartLine[] }>()
  for (const line of lines) {
    const found = problemOf(line, line.product_id ? sellerOf.get(line.product_id) : undefined)
    if (!found) continue
    const key = `${found.code} ${found.says}`
    const group = groups.get(key) ?? { ...found, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ code, says, lines }) => ({
    code,
    message: `${code}: ${says} ${advice(code, lines)}`,
  }))
}

function problemOf(line: CartLine, seller: Seller | undefined): { code: CartProblem["code"]; says: string } | null {
  if (!Number.isInteger(line.quantity)) return { code: "quantity_not_whole", says: "Goods are sold by the piece." }
  if (!seller) return null
  const { vendor_status } = seller
  if (vendor_status !== "active") return { code: `vendor_${vendor_status}`, says: SAYS[vendor_status](seller) }
  if (seller.product_status === "active") return null
  return { code: "product_withdrawn", says: `"${seller.vendor_name}" no longer sells what is in the cart.` }
}

function advice(code: CartProblem["code"], lines: readonly CartLine[]): string {
  const names = lines.slice(0, NAMED).map(({ title }) => title)
  const list = lines.length > NAMED ? [...names, "…"] : names
  const items = lines.length === 1 ? "item" : "items"
  if (code === "quantity_not_whole")
    return `Give a whole quantity for ${lines.length} ${items} (${list.join(", ")}) to go on.`
  return `Remove its ${lines.length} ${items} (${list.join(", ")}) to go on.`
}

/** A UTC day as "3 Nov 2026". */
function day(instant: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(instant),
  )
}
