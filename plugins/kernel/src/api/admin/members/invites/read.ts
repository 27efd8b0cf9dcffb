import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { KERNEL } from "../../../../modules/kernel"
import type KernelModuleService from "../../../../modules/kernel/service"

interface Invite {
  id: string
  email: string
}

/** Invites with the role that each is for; null for one made on Medusa's own page, which gives none. */
export async function invitesWithRoles<I extends Invite>(scope: MedusaContainer, invites: readonly I[]) {
  const ids = invites.map(({ id }) => id)
  const kernel = scope.resolve<KernelModuleService>(KERNEL)
  const notes = ids.length > 0 ? await kernel.listMemberInvites({ invite_id: ids }, { take: ids.length }) : []
  return invites.map((invite) => {
    const note = notes.find(({ invite_id }) => invite_id === invite.id)
    return { ...invite, role: note?.role ?? null, node_id: note?.node_id ?? null }
  })
}

/** @throws MedusaError NOT_FOUND */
export async function inviteById(scope: MedusaContainer, id: string): Promise<Invite> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "invite", fields: ["id", "email"], filters: { id } })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no invite ${id}`)
  return data[0]
}

/** @throws MedusaError NOT_ALLOWED for who works here already, or has an invite */
export async function requireNobody(scope: MedusaContainer, email: string): Promise<void> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: users } = await query.graph({ entity: "user", fields: ["id"], filters: { email } })
  const { data: invites } = await query.graph({ entity: "invite", fields: ["id"], filters: { email } })
  if (users.length > 0)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `member_known: ${email} works here already. Give a role instead`,
    )
  if (invites.length > 0)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `invite_known: ${email} has an invite. Send it again, or take it back`,
    )
}
