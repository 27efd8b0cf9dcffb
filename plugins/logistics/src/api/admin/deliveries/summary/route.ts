import { nodeFilter } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LOGISTICS_MODULE } from "../../../../modules/logistics"
import type LogisticsModuleService from "../../../../modules/logistics/service"
import { DELIVERY_STATUSES } from "../../../../rules/delivery-states"
import type { SummaryParams } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest<unknown, SummaryParams>, res: MedusaResponse) => {
  const service = req.scope.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  const counts = await service.countDeliveries({ ...req.validatedQuery, ...(await nodeFilter(req)) })
  res.json({
    statuses: DELIVERY_STATUSES.map((status) => ({
      status,
      count: counts.find((entry) => entry.status === status)?.count ?? 0,
    })),
  })
}
