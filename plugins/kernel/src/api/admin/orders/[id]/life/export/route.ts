import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendCsv } from "../../../../../lib/send-csv"
import { readLife } from "../read-life"

/** The order's life as CSV, for a dispute. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { display_id, moments } = await readLife(request)
  const rows = moments.map((moment) => ({ ...moment, detail: JSON.stringify(moment.detail) }))
  const columns = ["at", "kind", "what", "key", "by", "detail"] as const
  await sendCsv(response, `order-${display_id}`, columns, (take, skip) =>
    Promise.resolve(rows.slice(skip, skip + take)),
  )
}
