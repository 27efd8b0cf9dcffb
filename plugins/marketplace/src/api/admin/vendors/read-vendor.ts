import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** One vendor with the asked fields. @throws MedusaError not_found */
export async function readVendor(container: MedusaContainer, id: string, fields: string[]): Promise<unknown> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "vendor", fields, filters: { id } }, { throwIfKeyNotFound: true })
  return data[0]
}
