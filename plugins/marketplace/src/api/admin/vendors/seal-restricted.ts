import { currentTenant, fieldVault } from "@dakkah/kernel"

import { RESTRICTED_FIELDS, VENDOR_TABLE } from "../../../modules/marketplace/restricted"
import type { ChangeRestrictedBody } from "./validators"

/** Seals what was sent before it enters a workflow, whose input the engine may keep. */
export function sealRestricted(id: string, body: ChangeRestrictedBody): ChangeRestrictedBody {
  const tenant = currentTenant()
  const sealed = RESTRICTED_FIELDS.flatMap((field) => {
    const value = body[field]
    return value ? [[field, fieldVault().seal(value, { tenant, table: VENDOR_TABLE, field, row: id })]] : []
  })
  return { ...body, ...Object.fromEntries(sealed) }
}
