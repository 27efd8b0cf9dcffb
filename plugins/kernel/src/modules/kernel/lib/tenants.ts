import type { Context } from "@medusajs/framework/types"

import type { TenantStatus } from "../models"
import type { Page } from "../types"
import { rowsOf, wholeNumber } from "./rows"
import type { ShopFacts } from "./shop"

/** A shop of the city as the platform's operators see it. */
export interface Shop extends ShopFacts {
  created_at: string
  members: number
}

export interface ShopFilters {
  q?: string
  status?: TenantStatus[]
  id?: string
}

export const SHOP_ORDERS = ["name", "slug", "status", "plan", "created_at", "members"] as const

/** Every shop of the city, by name where no order is asked for. Runs in the platform's own tenant; the database refuses it elsewhere. */
export async function shopPage(
  context: Context,
  { q, status, id }: ShopFilters,
  page: Page,
): Promise<{ shops: Shop[]; count: number }> {
  const parts: string[] = ["true"]
  const bindings: string[] = []
  if (id) {
    parts.push("id = ?")
    bindings.push(id)
  }
  if (status?.length) {
    parts.push("status in (select jsonb_array_elements_text(?::jsonb))")
    bindings.push(JSON.stringify(status))
  }
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    parts.push("(name ilike ? or slug ilike ? or id = ? or exists (select 1 from unnest(hosts) h where h ilike ?))")
    bindings.push(like, like, q, like)
  }
  const asked = (page.order ?? "name").replace(/^-/, "")
  const column = SHOP_ORDERS.find((name) => name === asked) ?? "name"
  const direction = page.order?.startsWith("-") ? "desc" : "asc"
  const rows = await rowsOf<Shop & { total: string }>(
    context,
    `select s.*, count(*) over () as total from cityos_shops() s where ${parts.join(" and ")}
      order by ${column} ${direction} nulls last, id limit ? offset ?`,
    [...bindings, page.limit, page.offset],
  )
  return { shops: rows.map(({ total: _, ...shop }) => shop), count: wholeNumber(rows[0]?.total ?? 0) }
}
