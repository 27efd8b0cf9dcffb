import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/**
 * Makes sure that the order is there, and the customer's where one is named: "not yours" and "not there" are one answer.
 * @throws MedusaError NOT_FOUND
 */
export async function requireOrder(container: MedusaContainer, id: string, customer_id?: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = customer_id === undefined ? { id } : { id, customer_id }
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters })
  if (data.length === 0) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} was not found`)
}
