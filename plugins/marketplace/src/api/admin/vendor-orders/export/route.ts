import { toMajorUnits } from "@dakkah/contracts"
import { sendListCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { vendorOrderList } from "../../commission-rules/query-config"

interface Row extends Record<string, unknown> {
  currency_code: string
  vendor?: { name: string } | null
}

const AMOUNTS = [
  "item_total",
  "discount_total",
  "tax_total",
  "shipping_total",
  "total",
  "commission_amount",
  "payable_amount",
]

/** Exact decimal text in major units. */
const amount = (field: string) => (row: Row) =>
  row[field] === null ? null : toMajorUnits(BigInt(Number(row[field])), row.currency_code)

const COLUMNS: Record<string, (row: Row) => unknown> = {
  id: ({ id }) => id,
  order_id: ({ order_id }) => order_id,
  display_id: ({ display_id }) => display_id,
  vendor: ({ vendor }) => vendor?.name,
  status: ({ status }) => status,
  currency_code: ({ currency_code }) => currency_code,
  ...Object.fromEntries(AMOUNTS.map((field) => [field, amount(field)])),
  commission_rate: ({ commission_rate }) => commission_rate,
  created_at: ({ created_at }) => created_at,
}

/** The filtered vendor orders with their money as CSV, in the list's order. */
export const GET = (request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> =>
  sendListCsv<Row>(request, response, {
    name: "vendor-orders",
    entity: "vendor_order",
    fields: vendorOrderList.defaults,
    columns: COLUMNS,
    order: { created_at: "DESC" },
  })
