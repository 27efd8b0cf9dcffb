import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendListCsv } from "../../../lib/send-list-csv"
import { listSagasConfig, STUCK_FIRST } from "../query-config"

/** The filtered sagas as CSV, in the list's order. */
export const GET = (request: MedusaRequest, response: MedusaResponse): Promise<void> =>
  sendListCsv(request, response, {
    name: "sagas",
    entity: "saga",
    columns: listSagasConfig.defaults as never[],
    order: STUCK_FIRST,
  })
