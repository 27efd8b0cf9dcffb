import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { KERNEL } from "../../modules/kernel"
import type KernelModuleService from "../../modules/kernel/service"

/**
 * Accepting is Medusa's own; the account is the invited address's and no other's, and with it comes the role that the invite was for.
 * The role is given before the answer is sent: whoever sees "accepted" may work.
 */
export async function acceptWithRole(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { token } = request.query
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } =
    typeof token === "string"
      ? await query.graph({ entity: "invite", fields: ["id", "email"], filters: { token } })
      : { data: [] }
  const [invite] = data
  if (!invite) return next()
  const { email } = (request.body ?? {}) as { email?: unknown }
  const same = typeof email === "string" && email.trim().toLowerCase() === invite.email.toLowerCase()
  if (email !== undefined && !same) {
    const message = "This invite is for another e-mail address. Sign up with the one it was sent to."
    response.status(400).json({ type: "invalid_data", code: "foreign_invite", message })
    return
  }
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const send = response.json.bind(response)
  response.json = (body: unknown) => {
    const { user } = (body ?? {}) as { user?: { id: string } }
    if (response.statusCode >= 300 || !user) return send(body)
    void kernel.claimInvite(invite.id, user.id).then(
      () => send(body),
      (error: unknown) => next(error),
    )
    return response
  }
  next()
}
