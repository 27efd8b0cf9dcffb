import { toMajorUnits } from "@dakkah/contracts"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toCsv } from "../../../../rules/csv"
import { recordRead } from "../../record-read"
import { deliveryFilters } from "../filters"
import { namesFor } from "../read"
import type { ListDeliveriesParams } from "../validators"
import { listView, type StoredDelivery } from "../view"

/** Rows of one export; what is beyond needs a narrower filter, and the answer's header says so. */
const MAX_ROWS = 10_000
const PAGE = 500
const HEADER = [
  "tracking_number",
  "order",
  "vendor_id",
  "status",
  "status_since",
  "driver",
  "recipient",
  "city",
  "country",
  "packages",
  "weight_grams",
  "to_collect",
  "currency",
  "created_at",
]

export const GET = async (req: AuthenticatedMedusaRequest<unknown, ListDeliveriesParams>, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const rows: ReturnType<typeof csvRow>[] = []
  let count = 0
  do {
    const { data, metadata } = await query.graph({
      entity: "delivery",
      fields: req.queryConfig.fields,
      filters: deliveryFilters(req.filterableFields),
      pagination: { order: { ...req.queryConfig.pagination.order, id: "ASC" }, skip: rows.length, take: PAGE },
    })
    const deliveries = data as unknown as StoredDelivery[]
    if (deliveries.length === 0) break
    const names = await namesFor(req.scope, deliveries)
    rows.push(...deliveries.map((delivery) => csvRow(listView(delivery, names))))
    count = metadata?.count ?? 0
  } while (rows.length < Math.min(count, MAX_ROWS))
  await recordRead(req, "delivery.exported", "delivery", "*")
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="deliveries.csv"`)
  res.setHeader("x-total-count", String(count))
  // The byte order mark tells spreadsheets that the names are UTF-8.
  res.send("\ufeff" + toCsv(HEADER, rows))
}

const csvRow = (delivery: ReturnType<typeof listView>) => [
  delivery.tracking_number,
  delivery.order_display_id ?? delivery.order_id,
  delivery.vendor_id,
  delivery.status,
  new Date(delivery.status_since).toISOString(),
  delivery.driver_name,
  delivery.recipient_name,
  delivery.city,
  delivery.country_code,
  delivery.package_count,
  delivery.weight_grams,
  toMajorUnits(BigInt(delivery.amount_to_collect), delivery.currency_code),
  delivery.currency_code,
  new Date(delivery.created_at).toISOString(),
]
