import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

export interface TenantInput {
  /** `t_…`; the id every row of the shop carries. */
  id: string
  slug: string
  name: string
  /** Host names under which people reach the shop, lower case, without a port. */
  hosts: string[]
  plan?: string
  residency_zone?: string
  default_currency: string
  default_locale: string
  locales: string[]
  /** IANA name. */
  time_zone: string
}

/** Ensures the tenant's own row and its settings. */
export const createTenantRowStep = createStep(
  "create-tenant-row",
  async (input: TenantInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    const [known] = await kernel.listTenants({ id: input.id })
    if (known) return new StepResponse(known, null)
    const tenant = await kernel.createTenants(input)
    await kernel.createTenantSettings({})
    return new StepResponse(tenant, input.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<KernelModuleService>(KERNEL).deleteTenants(id)
  },
)
