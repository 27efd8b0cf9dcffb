import type { Dispatch } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"

/** A message of an outside system as it arrived. */
export interface IncomingWebhook {
  raw_body: string
  headers: Record<string, string>
}

/** A message that is stored: what the sender meant is read from its body again, when it is delivered. */
export interface StoredWebhook extends IncomingWebhook {
  id: string
  external_id: string
}

export interface WebhookRegistration {
  /** `/hooks/{connector}/{tenant}` */
  connector: string
  /**
   * The sender's own id of the message, or null when the signature does not hold. Nothing is stored before this has said yes.
   * It must not act on the message.
   */
  verify: (container: MedusaContainer, webhook: IncomingWebhook) => Promise<string | null>
  /** What the message leads to, once it is stored. */
  dispatch: (container: MedusaContainer, webhook: StoredWebhook) => Promise<Dispatch>
}

/** One line of a plugin's `webhooks.ts`: a connector that may send us messages. */
export function webhook(connector: string, registration: Omit<WebhookRegistration, "connector">): WebhookRegistration {
  return { connector, ...registration }
}
