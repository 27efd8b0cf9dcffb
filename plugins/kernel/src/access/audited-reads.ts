import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { originOf } from "../api/lib/origin"
import { guardedAreas, isGuarded, type TableClasses } from "../data-classes/data-classes"
import { KERNEL } from "../modules/kernel"
import type KernelModuleService from "../modules/kernel/service"
import { pathOf } from "../principal/path"
import { principalOf } from "../principal/principal"
import { currentActor, runAsTenant } from "../tenancy/context"
import type { AccessTable } from "./match"

/** A timeline holds identifiers and facts, never personal data; its pages ask for it again and again. */
const UNAUDITED = /\/timeline(\/stream)?$/

/** Which reads are told about people, as the data classes of the application say. */
export interface ConfidentialReads {
  areas: ReadonlySet<string>
  /** Entities that hold Confidential fields, as `fields` of a query may name them: `vendor`, `shipping_address`'s `address`. */
  entities: ReadonlySet<string>
}

export function confidentialReads(classes: readonly TableClasses[]): ConfidentialReads {
  const tables = classes.filter(({ fields }) => Object.values(fields).some(isGuarded)).map(({ table }) => table)
  const entities = tables.flatMap((table) => {
    const name = table.replace(/^cityos_/, "")
    return [name, name.split("_").at(-1) ?? name]
  })
  return { areas: guardedAreas(classes), entities: new Set(entities) }
}

/**
 * Whose reading is written down: staff who are shown people's data, by the area of the route, or because they asked another route
 * for a relation that holds it (`/admin/products?fields=*vendor`). Pure, so that it can be asked about any request.
 */
export function isConfidentialRead(
  { method, path, fields = "" }: { method: string; path: string; fields?: string },
  table: AccessTable,
  reads: ConfidentialReads,
): boolean {
  if (method !== "GET" || UNAUDITED.test(path)) return false
  const audience = table.find(method, path)?.audience
  if (audience?.kind !== "merchant") return false
  return reads.areas.has(audience.area) || relations(fields).some((name) => reads.entities.has(name))
}

/** `+vendor.email,*orders.shipping_address` names vendor, order, orders, shipping_address, address. */
function relations(fields: string): string[] {
  const paths = fields.split(",").filter((path) => /[.*]/.test(path))
  const names = paths.flatMap((path) => path.replace(/^[+\-*\s]+/, "").split("."))
  return names.flatMap((name) => {
    const one = name.replace(/(?<=[^s])s$/, "").replace(/(?<=ss)es$/, "")
    return [name, one, one.split("_").at(-1) ?? one]
  })
}

/** Writes a link of the audit chain for each such read that was answered. A read never fails for its audit: that is said in the log. */
export function auditReads(table: () => AccessTable, classes: () => readonly TableClasses[]) {
  let reads: ConfidentialReads | undefined
  return (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): void => {
    const path = pathOf(request)
    const { fields } = request.query
    const asked = { method: request.method, path, fields: typeof fields === "string" ? fields : "" }
    if (isConfidentialRead(asked, table(), (reads ??= confidentialReads(classes())))) {
      const { tenant_id } = principalOf(request)
      const actor = currentActor()
      response.once("finish", () => {
        if (response.statusCode >= 300) return
        const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
        const origin = originOf(request)
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
