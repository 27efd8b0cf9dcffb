import { nodeFilter } from "@dakkah/kernel"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { fields } from "./query-config"

/** @throws MedusaError NOT_FOUND for what does not exist in the caller's part of the city */
export async function readServiceArea(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "service_area", fields, filters: { id, ...(await nodeFilter(req)) } })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Service area ${id} does not exist`)
  return data[0]
}
