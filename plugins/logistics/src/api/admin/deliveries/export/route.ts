import { toMajorUnits } from "@dakkah/contracts"
import { nodeFilter, sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recordRead } from "../../record-read"
import { deliveryFilters } from "../filters"
import { namesFor } from "../read"
import type { ListDeliveriesParams } from "../validators"
import { listView, type StoredDelivery } from "../view"

type Row = ReturnType<typeof listView>

const COLUMNS: Readonly<Record<string, (delivery: Row) => unknown>> = {
  tracking_number: (delivery) => delivery.tracking_number,
  order: (delivery) => delivery.order_display_id ?? delivery.order_id,
  vendor_id: (delivery) => delivery.vendor_id,
  status: (delivery) => delivery.status,
  status_since: (delivery) => new Date(delivery.status_since),
  driver: (delivery) => delivery.driver_name,
  recipient: (delivery) => delivery.recipient_name,
  city: (delivery) => delivery.city,
  country: (delivery) => delivery.country_code,
  packages: (delivery) => delivery.package_count,
  weight_grams: (delivery) => delivery.weight_grams,
  to_collect: (delivery) => toMajorUnits(BigInt(delivery.amount_to_collect), delivery.currency_code),
  currency: (delivery) => delivery.currency_code,
  created_at: (delivery) => new Date(delivery.created_at),
}

/** The filtered list as CSV, in its order. Taking people's names and addresses away is audited. */
export const GET = async (req: AuthenticatedMedusaRequest<unknown, ListDeliveriesParams>, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const nodes = await nodeFilter(req)
  await recordRead(req, "delivery.exported", "delivery", "*")
  await sendCsv<Row>(res, "deliveries", COLUMNS, async (take, skip) => {
    const { data } = await query.graph({
      entity: "delivery",
      fields: req.queryConfig.fields,
      filters: { ...deliveryFilters(req.filterableFields), ...nodes },
      pagination: { order: { ...req.queryConfig.pagination.order, id: "ASC" }, skip, take },
    })
    const deliveries = data as unknown as StoredDelivery[]
    if (deliveries.length === 0) return []
    const names = await namesFor(req.scope, deliveries)
    return deliveries.map((delivery) => listView(delivery, names))
  })
}
