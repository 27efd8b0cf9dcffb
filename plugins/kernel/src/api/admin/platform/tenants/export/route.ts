import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../../modules/kernel"
import type { Shop } from "../../../../../modules/kernel/lib/tenants"
import type KernelModuleService from "../../../../../modules/kernel/service"
import { sendCsv } from "../../../../lib/send-csv"
import type { ExportShopsParams } from "../../validators"

const COLUMNS = [
  "id",
  "name",
  "slug",
  "hosts",
  "status",
  "status_reason",
  "plan",
  "country_code",
  "default_currency",
  "time_zone",
  "members",
  "created_at",
] as const satisfies readonly (keyof Shop)[]

/** The filtered shops as CSV, in the list's order. */
export async function GET(request: MedusaRequest<unknown, ExportShopsParams>, response: MedusaResponse): Promise<void> {
  const { order, ...filters } = request.validatedQuery as ExportShopsParams
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  await sendCsv<Shop>(response, "shops", COLUMNS, async (limit, offset) => {
    const { shops } = await kernel.listShops(filters, { limit, offset, order })
    return shops
  })
}
