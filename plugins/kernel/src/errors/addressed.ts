import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A row that a path names: `/admin/products/prod_1` names `prod_1` of `products`. */
export interface Addressed {
  entity: string
  id: string
}

/**
 * What a path names, outermost first.
 * @param template the route that took the request: `/admin/products/:id`
 */
export function addressedBy(template: string, path: string): Addressed[] {
  const names = template.split("/")
  const segments = path.split("/")
  return names.flatMap((name, index) => {
    const collection = names[index - 1]
    const id = segments[index]
    if (!name.startsWith(":") || !collection || collection.startsWith(":") || !id) return []
    return [{ entity: collection.replaceAll("-", "_"), id: decodeURIComponent(id) }]
  })
}

/** The first of the rows that the running tenant has not. What the engine knows no collection of is passed over. */
export async function missingRow(container: MedusaContainer, rows: readonly Addressed[]): Promise<Addressed | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (const row of rows) {
    try {
      const { data } = await query.graph({ entity: row.entity, fields: ["id"], filters: { id: row.id } })
      if (data.length === 0) return row
    } catch {
      continue
    }
  }
  return null
}
