import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import { forgetLookUps } from "../../../principal/look-up"

export interface TenantInput {
  /** `t_…`; the id every row of the shop carries. */
  id: string
  slug: string
  name: string
  /** Host names under which people reach the shop, lower case, without a port. */
  hosts: string[]
  plan?: string
  residency_zone?: string
  /** ISO 3166-1 alpha-2, lower case. */
  country_code?: string
  default_currency: string
  /** ISO 4217, lower case; the default currency where absent. */
  currencies?: string[]
  default_locale: string
  locales: string[]
  /** IANA name. */
  time_zone: string
}

/** Ensures the tenant's own row and its settings. */
export const createTenantRowStep = createStep(
  "create-tenant-row",
  async ({ currencies, ...input }: TenantInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    const [known] = await kernel.listTenants({ id: input.id })
    if (known) return new StepResponse(known, null)
    await kernel.insertShop(input)
    const tenant = await kernel.retrieveTenant(input.id)
    const settings = await kernel.createTenantSettings({ currencies: currencies ?? [input.default_currency] })
    forgetLookUps()
    return new StepResponse(tenant, { id: input.id, settings_id: settings.id })
  },
  async (made, { container }) => {
    if (!made) return
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    await kernel.deleteTenantSettings(made.settings_id)
    await kernel.deleteTenants(made.id)
    forgetLookUps()
  },
)
