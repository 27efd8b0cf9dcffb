import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const MOST = 10

/** Other vendors of the tenant that are paid to the same account, found without opening anybody's: a thing to look into before a payout. */
export async function sameAccount(container: MedusaContainer, id: string): Promise<{ id: string; name: string }[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "vendor", fields: ["id", "iban_index"], filters: { id } })
  const index = data[0]?.iban_index
  if (!index) return []
  const { data: others } = await query.graph({
    entity: "vendor",
    fields: ["id", "name"],
    filters: { iban_index: index, id: { $ne: id } },
    pagination: { take: MOST },
  })
  return others.map((vendor) => ({ id: vendor.id, name: vendor.name }))
}
