import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"

import { acceptWithRole } from "./admin/invites-accept"
import { removeByRules } from "./admin/users-remove"
import { giveRoleBody, inviteBody, listInvitesParams, listMembersParams } from "./admin/members/validators"
import { listNodesParams } from "./admin/nodes/validators"
import { enterBody, exportShopsParams, listShopsParams } from "./admin/platform/validators"
import { reasonBody } from "./lib/list-params"
import { changeOwnShopBody, changeShopBody, openShopBody } from "./lib/shop-body"

const list = { isList: true }
const takes = (
  matcher: string,
  method: "POST" | "DELETE",
  body: Parameters<typeof validateAndTransformBody>[0],
): MiddlewareRoute => ({ matcher, methods: [method], middlewares: [validateAndTransformBody(body)] })
const asks = (
  matcher: string,
  query: Parameters<typeof validateAndTransformQuery>[0],
  config: Parameters<typeof validateAndTransformQuery>[1] = list,
): MiddlewareRoute => ({ matcher, methods: ["GET"], middlewares: [validateAndTransformQuery(query, config)] })

/** What the routes of shops and their people take. */
export const peopleRouteMiddlewares: MiddlewareRoute[] = [
  asks("/admin/platform/tenants", listShopsParams),
  asks("/admin/platform/tenants/export", exportShopsParams, {}),
  takes("/admin/platform/tenants", "POST", openShopBody),
  takes("/admin/platform/tenants/:id", "POST", changeShopBody),
  takes("/admin/platform/tenants/:id/suspend", "POST", reasonBody),
  takes("/admin/platform/tenants/:id/resume", "POST", reasonBody),
  takes("/admin/platform/tenants/:id/enter", "POST", enterBody),
  takes("/admin/tenant", "POST", changeOwnShopBody),
  asks("/admin/nodes", listNodesParams),
  asks("/admin/members", listMembersParams),
  asks("/admin/members/invites", listInvitesParams),
  takes("/admin/members/invites", "POST", inviteBody),
  takes("/admin/members/:id", "DELETE", reasonBody),
  takes("/admin/members/:id/roles", "POST", giveRoleBody),
  takes("/admin/members/:id/deactivate", "POST", reasonBody),
  takes("/admin/members/:id/activate", "POST", reasonBody),
  { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [removeByRules] },
  { matcher: "/admin/invites/accept", methods: ["POST"], middlewares: [acceptWithRole] },
]
