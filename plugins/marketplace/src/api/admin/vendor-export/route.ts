import { sendListCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const COLUMNS = [
  "id",
  "name",
  "handle",
  "legal_name",
  "status",
  "email",
  "phone",
  "locale",
  "currency_code",
  "created_at",
] as const

type Row = Record<(typeof COLUMNS)[number], unknown>

/** The filtered list as CSV, in its order. */
export const GET = (request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> =>
  sendListCsv<Row>(request, response, { name: "vendors", entity: "vendor", columns: COLUMNS, order: { name: "ASC" } })
