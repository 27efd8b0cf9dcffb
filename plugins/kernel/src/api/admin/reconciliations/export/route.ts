import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendListCsv } from "../../../lib/send-list-csv"
import { listDifferencesConfig, NEWEST_FIRST } from "../query-config"

/** The filtered differences as CSV. */
export const GET = (request: MedusaRequest, response: MedusaResponse): Promise<void> =>
  sendListCsv(request, response, {
    name: "differences",
    entity: "reconciliation_difference",
    columns: listDifferencesConfig.defaults as never[],
    order: NEWEST_FIRST,
  })
