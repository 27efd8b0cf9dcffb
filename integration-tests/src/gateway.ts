import { createHmac, randomUUID } from "node:crypto"
import type { City, DemoShop } from "./city"
import { call, type Answer } from "./http"

export interface GatewayMessage {
  id: string
  type: "intent.authorized" | "intent.captured" | "intent.declined" | "intent.canceled" | "intent.requires_action"
  data: { intent_id: string; payment_session_id: string; amount: number; currency_code: string }
}

interface Sending {
  shop?: DemoShop
  connector?: string
  tenant?: string
  /** Signs with it; without one, with the city's own. */
  secret?: string
  /** Seconds since 1970, UTC. */
  signed_at?: number
  /** Sent instead of what was signed. */
  text?: string
}

/** The offline gateway's voice: messages as an outside gateway would send and sign them. */
export function gatewayOf(city: City) {
  return {
    message: (type: GatewayMessage["type"], data: GatewayMessage["data"]): GatewayMessage => ({
      id: `gw_${randomUUID()}`,
      type,
      data,
    }),

    send(message: GatewayMessage, sending: Sending = {}): Promise<Answer<{ received?: boolean; repeated?: boolean }>> {
      const { shop = city.shop(), connector = "offline", tenant = shop.id, secret = ownSecret() } = sending
      const { signed_at = Math.floor(Date.now() / 1_000) } = sending
      const body = JSON.stringify(message)
      const signature = createHmac("sha256", secret).update(`${signed_at}.${body}`).digest("hex")
      return call(`${city.medusa}/hooks/${connector}/${tenant}`, {
        headers: { "x-offline-signature": `t=${signed_at},v1=${signature}` },
        text: sending.text ?? body,
      })
    },
  }
}

function ownSecret(): string {
  const [first] = (process.env.OFFLINE_WEBHOOK_SECRETS ?? "").split(",")
  if (!first) throw new Error("OFFLINE_WEBHOOK_SECRETS: set it to the secrets of the running city")
  return first
}
