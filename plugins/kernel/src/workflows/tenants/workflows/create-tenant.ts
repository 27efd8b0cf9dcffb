import { createDefaultsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { runAsTenant } from "../../../tenancy/context"
import { appendAuditEntryStep } from "../../audit/steps/append-entry"
import { adoptCountriesStep } from "../steps/adopt-countries"
import { createTenantRowStep, type TenantInput } from "../steps/create-tenant-row"

/** A shop's row, its countries, store, sales channel and publishable key. Runs inside the new tenant: use `createTenant`. */
export const createTenantWorkflow = createWorkflow("create-tenant", (input: WorkflowData<TenantInput>) => {
  const tenant = createTenantRowStep(input)
  // Ensured again, as a seed does, it is told once.
  appendAuditEntryStep(
    transform({ input }, ({ input: after }) => ({
      action: "tenant.created",
      resource_type: "tenant",
      resource_id: after.id,
      after,
      source_key: `tenant/${after.id}/created`,
    })),
  )
  adoptCountriesStep()
  createDefaultsWorkflow.runAsStep({ input: undefined })
  return new WorkflowResponse(tenant)
})

/** Ensures a tenant, entering it first: everything that is made belongs to it. */
export function createTenant(container: MedusaContainer, input: TenantInput) {
  return runAsTenant(input.id, async () => (await createTenantWorkflow(container).run({ input })).result)
}
