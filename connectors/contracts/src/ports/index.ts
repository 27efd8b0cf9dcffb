import type { BackOfficePort } from "./back-office"
import type { CommercePort } from "./commerce"
import type { ContentPort } from "./content"
import type { IdentityPort } from "./identity"
import type { LogisticsPort } from "./logistics"
import type { PaymentsPort } from "./payments"
import type { Port } from "../queues"

export * from "./back-office"
export * from "./commerce"
export * from "./content"
export * from "./identity"
export * from "./logistics"
export * from "./payments"

export interface PortTypes {
  commerce: CommercePort
  back_office: BackOfficePort
  logistics: LogisticsPort
  identity: IdentityPort
  payments: PaymentsPort
  content: ContentPort
}

/** A tenant's choice of systems (`TenantSettings.adapters`); a port that is not named has the built-in one. */
export type AdapterNames = Partial<Record<Port, string>>

/** What one adapter of a port can do, known when a saga starts. A method that is not listed answers NotSupportedError. */
export interface AdapterDescription<P extends Port = Port> {
  port: P
  /** `medusa`, `payload`, `erpnext`: the value in a tenant's settings. */
  adapter: string
  capabilities: readonly (keyof PortTypes[P] & string)[]
}
