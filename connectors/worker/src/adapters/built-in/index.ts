import type { HealthReport, Incident } from "@dakkah/contracts"
import type { ServiceTokens } from "@dakkah/outbox/service-token"
import type { Adapters } from "../adapter"
import { ServiceClient } from "../http/service-client"
import { medusaBackOffice } from "./medusa/back-office"
import { medusaCommerce } from "./medusa/commerce"
import { medusaLogistics } from "./medusa/logistics"
import { medusaPayments } from "./medusa/payments"
import { noIdentity } from "./none/identity"
import { payloadContent, type IncidentKind } from "./payload/content"

export interface BuiltInOptions {
  medusaUrl: string
  payloadUrl: string
  /** Its health is not asked where it is not set. */
  relayUrl?: string
  tokens: ServiceTokens
  /** Milliseconds of a call; an attempt's own limit is kept in any case. */
  timeout: number
  operatorEmail?: string
  securityEmail?: string
  onAlert: (degraded: HealthReport[]) => void
  onIncident?: (kind: IncidentKind, incident: Incident) => void
}

/** The adapters that need nothing outside this repository. */
export function builtInAdapters(options: BuiltInOptions): Adapters {
  const { medusaUrl, payloadUrl, relayUrl, tokens, timeout, ...told } = options
  const medusa = new ServiceClient({ baseUrl: medusaUrl, audience: "medusa", tokens, timeout })
  const payload = new ServiceClient({ baseUrl: payloadUrl, audience: "payload", tokens, timeout })
  return {
    commerce: medusaCommerce(medusa, relayUrl),
    back_office: medusaBackOffice(medusa),
    logistics: medusaLogistics(medusa),
    payments: medusaPayments(medusa),
    identity: noIdentity(),
    content: payloadContent({ payload, medusa, ...told }),
  }
}
