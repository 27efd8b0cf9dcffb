import { createDefaultsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { runAsTenant } from "../../../tenancy/context"
import { adoptCountriesStep } from "../steps/adopt-countries"
import { createTenantRowStep, type TenantInput } from "../steps/create-tenant-row"

/** A shop's row, its countries, store, sales channel and publishable key. Runs inside the new tenant: use `createTenant`. */
export const createTenantWorkflow = createWorkflow("create-tenant", (input: WorkflowData<TenantInput>) => {
  const tenant = createTenantRowStep(input)
  adoptCountriesStep()
  createDefaultsWorkflow.runAsStep({ input: undefined })
  return new WorkflowResponse(tenant)
})

/** Ensures a tenant, entering it first: everything that is made belongs to it. */
export function createTenant(container: MedusaContainer, input: TenantInput) {
  return runAsTenant(input.id, async () => (await createTenantWorkflow(container).run({ input })).result)
}
