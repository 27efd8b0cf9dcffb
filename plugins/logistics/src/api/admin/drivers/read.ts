import { nodeFilter } from "@dakkah/kernel"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { fields } from "./query-config"

/** @throws MedusaError NOT_FOUND for what does not exist in the caller's part of the city */
export async function readDriver(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "driver", fields, filters: { id, ...(await homeFilter(req)) } })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Driver ${id} does not exist`)
  return data[0]
}

/** A driver belongs to the part of the city where the day begins. */
export async function homeFilter(req: MedusaRequest): Promise<{ home_node_id?: string[] }> {
  const { node_id } = await nodeFilter(req)
  return node_id ? { home_node_id: node_id } : {}
}
