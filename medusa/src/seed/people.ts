import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

/** Known to everybody: the demo city only. A real shop's first merchant is invited. */
const DEMO_PASSWORD = "dakkah-demo"

export interface DemoPerson {
  email: string
  first_name: string
  last_name: string
  role: string
  /** Where in the city's tree; nowhere named, in the whole shop. */
  node_id?: string
}

/** Somebody who works for the shop, in one role. */
export async function seedPerson(
  container: MedusaContainer,
  { role, node_id, ...person }: DemoPerson,
): Promise<{ user: string; password: string }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const login = { user: person.email, password: DEMO_PASSWORD }
  const { data: known } = await query.graph({ entity: "user", fields: ["id"], filters: { email: person.email } })
  if (known.length > 0) return login
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email: person.email, password: DEMO_PASSWORD },
  })
  if (!authIdentity) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `seed: ${person.email} could not be registered: ${error ?? "no identity"}`,
    )
  }
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: person },
  })
  const kernel = container.resolve<{ createTenantUsers(data: object): Promise<unknown> }>("kernel")
  await kernel.createTenantUsers({ user_id: user.id, role, node_id: node_id ?? null })
  return login
}
