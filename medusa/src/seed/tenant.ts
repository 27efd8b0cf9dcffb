import { runAsTenant } from "@dakkah/kernel"
import { createTenant } from "@dakkah/kernel/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { DemoTenant } from "./city"
import { seedCatalogue } from "./catalogue"
import { seedNodes } from "./nodes"
import { seedPerson } from "./people"
import { seedShop } from "./shop"
import { seedVendors } from "./vendors"

export interface SeededTenant {
  tenant: string
  id: string
  host: string
  user: string
  password: string
  others: { user: string; password: string }[]
  publishable_key: string
  region_ids: Record<string, string>
  shipping_option_ids: Record<string, string>
}

/** A shop with its people, prices, stock and vendors. Each part looks first what is there. */
export async function seedTenant(container: MedusaContainer, tenant: DemoTenant): Promise<SeededTenant> {
  await createTenant(container, {
    id: tenant.id,
    slug: tenant.slug,
    name: tenant.name,
    hosts: tenant.hosts,
    default_currency: "sar",
    default_locale: "en",
    locales: ["en", "fr", "ar"],
    time_zone: "Asia/Riyadh",
    residency_zone: "GCC",
    country_code: "sa",
    currencies: ["sar", "usd", "kwd"],
  })
  return runAsTenant(
    tenant.id,
    async () => {
      const shop = await seedShop(container, tenant)
      const products = await seedCatalogue(container, tenant, shop)
      await seedVendors(container, tenant, products)
      if (tenant.nodes) await seedNodes(container, tenant.nodes)
      const login = await seedPerson(container, { ...tenant.merchant, role: "tenant_admin" })
      const others = await Promise.all((tenant.staff ?? []).map((person) => seedPerson(container, person)))
      return { tenant: tenant.name, id: tenant.id, host: tenant.hosts[0] ?? "localhost", ...login, others, ...shop }
    },
    { actor_id: "seed", actor_role: "super_admin" },
  )
}
