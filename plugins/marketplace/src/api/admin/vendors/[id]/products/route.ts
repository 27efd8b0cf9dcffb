import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { assignProductsWorkflow } from "../../../../../workflows/vendor/workflows/assign-products"
import { withdrawProductsWorkflow } from "../../../../../workflows/vendor/workflows/withdraw-products"
import { readVendor } from "../../read-vendor"
import type { ChangeProductsBody } from "../../validators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { ...request.filterableFields, vendor_id: request.params.id }
  const { data: vendor_products, metadata } = await query.graph({
    entity: "vendor_product",
    ...request.queryConfig,
    filters,
  })
  response.json({
    vendor_products,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  })
}

/** Adds, withdraws and releases products of a vendor; each list is its own all-or-nothing. */
export async function POST(
  request: AuthenticatedMedusaRequest<ChangeProductsBody>,
  response: MedusaResponse,
): Promise<void> {
  const id = request.params.id ?? ""
  await readVendor(request.scope, id, ["id"])
  const { add = [], withdraw = [], release = [] } = request.validatedBody
  if (add.length > 0) await assignProductsWorkflow(request.scope).run({ input: { id, product_ids: [...new Set(add)] } })
  for (const [mode, product_ids] of [
    ["withdraw", withdraw],
    ["release", release],
  ] as const) {
    if (product_ids.length > 0) await withdrawProductsWorkflow(request.scope).run({ input: { id, product_ids, mode } })
  }
  response.json({ id, added: add.length, withdrawn: withdraw.length, released: release.length })
}
