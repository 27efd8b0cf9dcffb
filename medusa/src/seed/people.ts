import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { DemoTenant } from "./city"

/** Known to everybody: the demo city only. A real shop's first merchant is invited. */
const DEMO_PASSWORD = "dakkah-demo"

/** The shop's merchant, who may do everything in it and nothing outside it. */
export async function seedMerchant(
  container: MedusaContainer,
  { merchant }: DemoTenant,
): Promise<{ user: string; password: string }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const login = { user: merchant.email, password: DEMO_PASSWORD }
  const { data: known } = await query.graph({ entity: "user", fields: ["id"], filters: { email: merchant.email } })
  if (known.length > 0) return login
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email: merchant.email, password: DEMO_PASSWORD },
  })
  if (!authIdentity) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `seed: ${merchant.email} could not be registered: ${error ?? "no identity"}`,
    )
  }
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: merchant },
  })
  const kernel = container.resolve("kernel") as { createTenantUsers(data: object): Promise<unknown> }
  await kernel.createTenantUsers({ user_id: user.id, role: "tenant_admin" })
  return login
}
