import type { Dispatch } from "@dakkah/contracts"
import { connectorSecrets, webhook, type IncomingWebhook, type StoredWebhook } from "@dakkah/kernel"
import type { MedusaContainer, WebhookActionResult } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { followPaymentMessage } from "./lib/follow-payment-message"
import { SIGNATURE_HEADER, verifyWebhook } from "./providers/offline-gateway/signature"
import { webhookAction } from "./providers/offline-gateway/webhook"

/** How the offline gateway is registered in the payment module, without core's `pp_`. */
const PROVIDER = "offline_offline"
/** Name under which a shop's own secret is stored (Settings, Connector secrets). */
const WEBHOOK_SECRET = "offline.webhook"

/** Core asks the provider, and the provider checks the signature first. */
async function read(container: MedusaContainer, { raw_body, headers }: IncomingWebhook): Promise<WebhookActionResult> {
  return container.resolve(Modules.PAYMENT).getWebhookActionAndData({
    provider: PROVIDER,
    payload: { data: parse(raw_body), rawData: raw_body, headers },
  })
}

async function verify(container: MedusaContainer, incoming: IncomingWebhook): Promise<string | null> {
  const { id } = parse(incoming.raw_body)
  if (typeof id !== "string" || id.length === 0 || id.length > 128) return null
  if (await isSignedByShop(container, incoming)) return id
  try {
    await read(container, incoming)
    return id
  } catch {
    return null
  }
}

/** A shop may keep secrets of its own, in place of those that the whole city shares; each valid version is good. */
async function isSignedByShop(container: MedusaContainer, { raw_body, headers }: IncomingWebhook): Promise<boolean> {
  const secrets = await connectorSecrets(container, WEBHOOK_SECRET)
  return verifyWebhook(raw_body, headers[SIGNATURE_HEADER], secrets, Math.floor(Date.now() / 1_000))
}

/** The signature was checked when the message came. */
async function follow(container: MedusaContainer, stored: StoredWebhook): Promise<Dispatch> {
  const { action, data } = parseAction(stored.raw_body)
  if (!data) return { kind: "none", reason: "the message names no payment session" }
  const { session_id, amount } = data
  return followPaymentMessage(container, { id: stored.id, action, session_id, amount, connector: "offline" })
}

const parseAction = (raw_body: string): WebhookActionResult => webhookAction(parse(raw_body))

function parse(raw_body: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(raw_body)
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export default [webhook("offline", { verify, dispatch: follow })]
