import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

import { principalOf } from "../principal/principal"

/**
 * The person's own password once more. A session alone may be a stolen one, and an authenticator set up with it would keep its owner out.
 * @throws MedusaError NOT_ALLOWED where it is not the password of this person
 */
export async function confirmPassword(request: MedusaRequest, password: string): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: users } = await query.graph({
    entity: "user",
    fields: ["email"],
    filters: { id: principalOf(request).actor_id },
  })
  const email = users[0]?.email
  const { success } = email
    ? await request.scope.resolve(Modules.AUTH).authenticate("emailpass", { body: { email, password } })
    : { success: false }
  if (!success) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "password: this is not your password. Try again")
}
