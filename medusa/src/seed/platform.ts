import { runAsTenant } from "@dakkah/kernel"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedPerson } from "./people"

/** The platform's own tenant: no shop, the place where its operators have their accounts. */
const PLATFORM = "_platform"
export const PLATFORM_HOST = "platform.localhost"

interface Kernel {
  listTenants(filters: object): Promise<unknown[]>
  createTenants(data: object): Promise<unknown>
}

/** Who runs the city: opens shops, suspends them, and enters them by name. */
export function seedPlatform(container: MedusaContainer): Promise<{ user: string; password: string }> {
  return runAsTenant(
    PLATFORM,
    async () => {
      const kernel = container.resolve<Kernel>("kernel")
      if ((await kernel.listTenants({ id: PLATFORM })).length === 0) {
        await kernel.createTenants({
          id: PLATFORM,
          slug: "platform",
          name: "Dakkah CityOS",
          hosts: [PLATFORM_HOST],
          locales: ["en", "fr", "ar"],
        })
        await nameStore(container)
      }
      const operator = { email: "operator@dakkah.example", first_name: "Salma", last_name: "Al-Amin" }
      return seedPerson(container, { ...operator, role: "super_admin" })
    },
    { actor_id: "seed", actor_role: "super_admin" },
  )
}

/** Medusa's admin shows the store's name; the one of the platform's tenant sells nothing. */
async function nameStore(container: MedusaContainer): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({ entity: "store", fields: ["id"] })
  const ids = stores.map(({ id }) => id)
  if (ids.length === 0) return
  await updateStoresWorkflow(container).run({ input: { selector: { id: ids }, update: { name: "Dakkah CityOS" } } })
}
