import { MedusaError } from "@medusajs/framework/utils"
import { OFFLINE_METHODS, type Intent, type OfflineMethod } from "../../modules/offline-gateway/intent"
import { DEFAULT_CARD } from "../../modules/offline-gateway/test-cards"

/** What the shop sends with a payment session: `{ method: "card" | "cash_on_delivery" | "bank_transfer", card?: "tok_visa" }`. */
export interface SessionChoice {
  method: OfflineMethod
  card: string | null
}

/**
 * Reads the method and the card out of a session's data; a card payment with `tok_visa` where nothing is said.
 * @throws MedusaError INVALID_DATA for another method
 */
export function sessionChoice(data: Record<string, unknown> | undefined): SessionChoice {
  const method = data?.method ?? "card"
  if (!OFFLINE_METHODS.includes(method as OfflineMethod)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `method: ${JSON.stringify(method)} must be one of ${OFFLINE_METHODS.join(", ")}`,
    )
  }
  if (method !== "card") return { method: method as OfflineMethod, card: null }
  return { method: "card", card: typeof data?.card === "string" && data.card !== "" ? data.card : DEFAULT_CARD }
}

/** What Medusa keeps of the intent in the session and in the payment. The shopper sees it. */
export function sessionData(intent: Intent): Record<string, unknown> {
  return {
    id: intent.id,
    method: intent.method,
    ...(intent.card === null ? {} : { card: intent.card }),
    ...(intent.method === "bank_transfer" ? { reference: intent.reference } : {}),
    status: intent.status,
    charge_id: intent.charge_id,
    currency_code: intent.currency_code,
    amount: intent.amount,
    captured_amount: intent.captured_amount,
    refunded_amount: intent.refunded_amount,
  }
}
