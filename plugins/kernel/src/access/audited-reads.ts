import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { KERNEL } from "../modules/kernel"
import type KernelModuleService from "../modules/kernel/service"
import { pathOf } from "../principal/path"
import { principalOf } from "../principal/principal"
import { currentActor, runAsTenant } from "../tenancy/context"
import type { AccessTable } from "./match"

/** Areas whose answers hold names, addresses or money of people (specification 7.1, class Confidential). */
const CONFIDENTIAL: ReadonlySet<string> = new Set(["orders", "customers", "logistics"])
/** A timeline holds identifiers and facts, never personal data; its pages ask for it again and again. */
const UNAUDITED = /\/timeline(\/stream)?$/

/** Whose reading is written down: staff who are shown people's data. Pure, so that it can be asked about any request. */
export function isConfidentialRead(method: string, path: string, table: AccessTable): boolean {
  if (method !== "GET" || UNAUDITED.test(path)) return false
  const audience = table.find(method, path)?.audience
  return audience?.kind === "merchant" && CONFIDENTIAL.has(audience.area)
}

/** Writes a link of the audit chain for each such read that was answered. A read never fails for its audit: that is said in the log. */
export function auditReads(table: () => AccessTable) {
  return (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): void => {
    const path = pathOf(request)
    if (isConfidentialRead(request.method, path, table())) {
      const { tenant_id } = principalOf(request)
      const actor = currentActor()
      response.once("finish", () => {
        if (response.statusCode >= 300) return
        const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
        const origin = { ip: request.ip, user_agent: request.get("user-agent") }
        void runAsTenant(
          tenant_id,
          () => kernel.appendAudit({ action: "data.read", resource_type: "route", resource_id: path, origin }),
          actor,
        ).catch((error: Error) => {
          request.scope
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error(`audit: the read of ${path} was not written: ${error.message}`)
        })
      })
    }
    next()
  }
}
