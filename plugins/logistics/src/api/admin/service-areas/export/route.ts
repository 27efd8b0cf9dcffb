import { nodeFilter, sendListCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { fields } from "../query-config"

type Row = Record<string, unknown>

/** Several codes or cities in one cell. */
const told = (value: unknown): unknown => (Array.isArray(value) ? value.join("; ") : value)

const COLUMNS = Object.fromEntries(fields.map((field) => [field, (area: Row) => told(area[field])]))

/** The filtered areas as CSV, in the list's order. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) =>
  sendListCsv<Row>(req, res, {
    name: "service-areas",
    entity: "service_area",
    columns: COLUMNS,
    order: { name: "ASC" },
    filters: await nodeFilter(req),
  })
