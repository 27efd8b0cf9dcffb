import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { type CsvColumns, sendCsv } from "./send-csv"

interface ListCsv<Row> {
  /** Of the file, without its ending. */
  name: string
  entity: string
  /** What is read; the columns, where they are fields. */
  fields?: readonly string[]
  columns: CsvColumns<Row>
  /** Where none is asked for. */
  order: Readonly<Record<string, "ASC" | "DESC">>
  /** Beside those that are asked for. */
  filters?: Readonly<Record<string, unknown>>
}

/** A list as CSV: its filters and its order as `validateAndTransformQuery` read them, all its pages. */
export async function sendListCsv<Row extends object>(
  request: MedusaRequest,
  response: MedusaResponse,
  { name, entity, columns, order, filters, ...list }: ListCsv<Row>,
): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const fields = list.fields ?? (Array.isArray(columns) ? (columns as readonly string[]) : Object.keys(columns))
  const sorted = { ...(request.queryConfig.pagination.order ?? order), id: Object.values(order)[0] }
  await sendCsv<Row>(response, name, columns, async (take, skip) => {
    const { data } = await query.graph({
      entity,
      fields: [...fields],
      filters: { ...request.filterableFields, ...filters },
      pagination: { take, skip, order: sorted },
    })
    return data as Row[]
  })
}
