import { originOf, reveal } from "@dakkah/kernel"
import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { RESTRICTED_FIELDS, VENDOR_TABLE } from "../../../../../modules/marketplace/restricted"
import { changeVendorRestrictedWorkflow } from "../../../../../workflows/vendor/workflows/change-vendor-restricted"
import { sameAccount } from "../../same-account"
import { sealRestricted } from "../../seal-restricted"
import type { ChangeRestrictedBody } from "../../validators"

/** A vendor's account and tax number in the clear, for who showed a second factor; told to nobody unwritten. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const id = request.params.id ?? ""
  const connection = request.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const restricted = await reveal(connection, VENDOR_TABLE, id, RESTRICTED_FIELDS)
  if (!restricted) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor with id: ${id} was not found`)
  // Written first: what is not in the audit log was not told.
  await appendAuditWorkflow(request.scope).run({
    input: {
      action: "data.revealed",
      resource_type: "vendor",
      resource_id: id,
      after: { fields: RESTRICTED_FIELDS },
      origin: originOf(request),
    },
  })
  response.json({ restricted, same_account: await sameAccount(request.scope, id) })
}

/** Changes them. What is not sent stays; null takes it away. */
export async function POST(
  request: AuthenticatedMedusaRequest<ChangeRestrictedBody>,
  response: MedusaResponse,
): Promise<void> {
  const id = request.params.id ?? ""
  await changeVendorRestrictedWorkflow(request.scope).run({
    input: {
      change: { id, ...sealRestricted(id, request.validatedBody) },
      origin: originOf(request),
    },
  })
  response.json({ vendor: { id }, same_account: await sameAccount(request.scope, id) })
}
