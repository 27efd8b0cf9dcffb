import { sendListCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { recordRead } from "../../record-read"
import { fields } from "../query-config"
import { homeFilter } from "../read"

/** The filtered drivers as CSV, in the list's order. Taking people's names and telephones away is audited. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const filters = await homeFilter(req)
  await recordRead(req, "driver.exported", "driver", "*")
  await sendListCsv<Record<string, unknown>>(req, res, {
    name: "drivers",
    entity: "driver",
    columns: fields,
    order: { name: "ASC" },
    filters,
  })
}
