import { createDefaultsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ChangedBy } from "../../../modules/kernel/people-service"
import { type Actor, runAsTenant } from "../../../tenancy/context"
import { appendAuditEntryStep } from "../../audit/steps/append-entry"
import { inviteMemberWorkflow } from "../../members/workflows/invite-member"
import { adoptCountriesStep } from "../steps/adopt-countries"
import { createTenantRowStep, type TenantInput } from "../steps/create-tenant-row"
import { furnishShopWorkflow } from "./furnish-shop"

export interface OpenShopInput {
  shop: TenantInput & { country_code: string; currencies: string[] }
  /** Whom the link is sent to by which the first administrator signs in. Lower case. */
  admin_email: string
  by: ChangedBy
}

/** A shop that can sell, and the invite of its first administrator; all of it or nothing. Runs inside the new shop: use `openShop`. */
export const openShopWorkflow = createWorkflow("open-shop", (input: OpenShopInput) => {
  const shop = transform({ input }, (data) => data.input.shop)
  const tenant = createTenantRowStep(shop)
  appendAuditEntryStep(
    transform({ input }, ({ input: { shop: after, by } }) => ({
      action: "tenant.created",
      resource_type: "tenant",
      resource_id: after.id,
      after,
      origin: by.origin,
    })),
  )
  adoptCountriesStep()
  createDefaultsWorkflow.runAsStep({ input: undefined })
  furnishShopWorkflow.runAsStep({ input: shop })
  const invite = inviteMemberWorkflow.runAsStep({
    input: transform({ input }, ({ input: { admin_email, by } }) => ({
      email: admin_email,
      role: "tenant_admin" as const,
      node_id: null,
      by,
    })),
  })
  return new WorkflowResponse(transform({ tenant, invite }, (data) => data))
})

/** Opens a shop, entering it first: everything that is made belongs to it. */
export function openShop(container: MedusaContainer, input: OpenShopInput, actor: Actor | undefined) {
  return runAsTenant(input.shop.id, async () => (await openShopWorkflow(container).run({ input })).result, actor)
}
