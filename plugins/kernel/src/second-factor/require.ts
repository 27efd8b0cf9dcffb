import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { AccessTable } from "../access/match"
import { VAULT } from "../modules/vault"
import type VaultModuleService from "../modules/vault/service"
import { pathOf } from "../principal/path"
import { principalOf } from "../principal/principal"
import { sessionHashOf } from "./session-hash"

/** What the person has to do, by where the second factor stands. The page opens the dialog that fits. */
const WHAT_TO_DO = {
  off: "This shows Restricted data. Set an authenticator up first, under Settings, Second factor.",
  pending: "This shows Restricted data. Finish setting your authenticator up first, under Settings, Second factor.",
  on: "This shows Restricted data. Show a code of your authenticator (POST /admin/second-factor/verify), then ask again.",
} as const

/** Lines marked `secondFactor(...)` answer only in a session in which the person showed a code a short while ago. */
export function requireSecondFactor(table: () => AccessTable) {
  return async (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const audience = table().find(request.method, pathOf(request))?.audience
    if (audience?.kind !== "merchant" || !audience.second_factor) return next()
    // What is Restricted stays in nobody's cache.
    response.set("cache-control", "no-store")
    const session_hash = sessionHashOf(request)
    const { actor_id } = principalOf(request)
    const vault = request.scope.resolve<VaultModuleService>(VAULT)
    const state = session_hash ? await vault.secondFactorState({ user_id: actor_id, session_hash }) : null
    if (state?.fresh_until) return next()
    response.status(403).json({
      type: "not_allowed",
      code: "mfa_required",
      second_factor: state?.status ?? "off",
      message: WHAT_TO_DO[state?.status ?? "off"],
    })
  }
}
