import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { mayGrant } from "../../../access/node-scope"
import { covers, ROLES } from "../../../access/roles"
import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import { principalOf } from "../../../principal/principal"
import { PLATFORM_TENANT, tenancy } from "../../../tenancy/context"

/** Who the caller is here and what the admin's pages may offer; the routes themselves decide again. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { actor_id, roles, home_tenant_id, tenant_id, visit } = principalOf(request)
  const { name, hosts, time_zone } = await request.scope.resolve<KernelModuleService>(KERNEL).ownShop()
  const held = roles.map(({ role }) => role)
  response.json({
    access: {
      user_id: actor_id,
      roles: roles.map(({ role, node_id }) => ({ role, node_id })),
      shop: { id: tenant_id, name, hosts, time_zone },
      tenancy: tenancy.enabled,
      at_home_on_platform: tenant_id === PLATFORM_TENANT,
      operator: home_tenant_id === PLATFORM_TENANT,
      visit: visit ?? null,
      may: {
        settings: covers(held, "settings", "write"),
        members: covers(held, "users", "write"),
        grant: ROLES.filter((role) => roles.some(({ path }) => mayGrant(roles, role, path ?? null))),
      },
    },
  })
}
