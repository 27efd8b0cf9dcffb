import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse, sendResult, succeed } from "../../../internal/results"
import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import { currentTenant, DEFAULT_TENANT } from "../../../tenancy/context"

/** The facts of the caller's tenant that other systems keep a copy of, and the systems it has chosen. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const id = currentTenant()
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const [tenant] = await kernel.listTenants({ id })
  const [settings] = await kernel.listTenantSettings({}, { select: ["id", "adapters"], take: 1 })
  const adapters = settings?.adapters ?? {}
  if (tenant) return sendResult(response, succeed({ ...tenant, adapters }, { applied: false }))
  if (id === DEFAULT_TENANT) return sendResult(response, succeed({ ...alone(id), adapters }, { applied: false }))
  sendResult(response, refuse("tenant_unknown", `There is no tenant "${id}".`))
}

/** A shop without tenancy has no row: it is the only one. */
const alone = (id: string) => ({
  id,
  slug: id,
  name: id,
  hosts: [],
  locales: ["en"],
  default_locale: "en",
  default_currency: "usd",
  time_zone: "UTC",
  status: "active",
})
