import { configManager } from "@medusajs/framework/config"
import { CORE_ACCESS } from "./access/core-access"
import { accessTable, type AccessTable } from "./access/match"
import kernelAccess from "./access"
import { CORE_CLASSES } from "./data-classes/core-classes"
import type { TableClasses } from "./data-classes/data-classes"
import { readDeclarations, type Declarations } from "./declarations"
import kernelDispatches from "./dispatches"
import type { DispatchRegistration } from "./dispatches/dispatch"
import type { OrderTrace } from "./order-life/trace"
import type { ReconciliationCheck } from "./reconciliation/check"
import type { WebhookRegistration } from "./webhooks/webhook"

let declarations: Declarations | undefined
let table: AccessTable | undefined
let dispatches: Map<string, DispatchRegistration> | undefined

/** What the application's plugins declare, read once. */
export function applicationDeclarations(): Declarations {
  return (declarations ??= readDeclarations(configManager.config.plugins ?? [], configManager.baseDir))
}

/** Every line of the house: core's, the kernel's, the plugins'. A later line of the same route wins. */
export function applicationAccess(): AccessTable {
  return (table ??= accessTable([...CORE_ACCESS, ...kernelAccess, ...applicationDeclarations().access]))
}

/** The classes of every table's fields: core's, and what the plugins declare. */
export function applicationClasses(): readonly TableClasses[] {
  return [...CORE_CLASSES, ...applicationDeclarations()["data-classes"]]
}

/** Everything that has to agree, as the plugins declare it; the kernel is one of them. */
export function applicationReconciliations(): readonly ReconciliationCheck[] {
  return applicationDeclarations().reconciliations
}

/** Every kind of record that tells something of an order's life. */
export function applicationTraces(): readonly OrderTrace[] {
  return applicationDeclarations().traces
}

/** How an event of this type is dispatched; undefined where nothing follows it. */
export function dispatchOf(event: string): DispatchRegistration | undefined {
  dispatches ??= new Map(
    [...kernelDispatches, ...applicationDeclarations().dispatches].map((registration) => [
      registration.event,
      registration,
    ]),
  )
  return dispatches.get(event)
}

export function webhookRegistration(connector: string): WebhookRegistration | undefined {
  return applicationDeclarations().webhooks.find((registration) => registration.connector === connector)
}
