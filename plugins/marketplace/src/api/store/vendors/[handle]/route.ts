import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** One vendor that sells now. One that does not and one that is not there are the same answer. */
export async function GET(request: MedusaStoreRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const handle = request.params.handle ?? ""
  const filters = { handle, status: "active" as const }
  const { data } = await query.graph({ entity: "vendor", fields: request.queryConfig.fields, filters })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `vendor_not_found: there is no vendor "${handle}"`)
  response.json({ vendor: data[0] })
}
