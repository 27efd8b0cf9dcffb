import { MedusaError } from "@medusajs/framework/utils"
import type { DeclineCode } from "./test-cards"

const TEXT: Record<DeclineCode, string> = {
  insufficient_funds: "the card has not enough money on it. Pay with another card",
  fraud_detected: "the card was refused on suspicion of fraud. Pay with another card",
  unknown_card: "the card is not one of the test cards. Use tok_visa",
}

/** A decline as core expects it from a payment provider. Its `code` is the decline's. */
export function declined(code: DeclineCode): MedusaError {
  return new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, `${code}: ${TEXT[code]}`, code)
}

const DECLINE = /^(insufficient_funds|fraud_detected|unknown_card):/

/** The decline in an error, wherever it was caught: errors that crossed a workflow keep their message, not always their code. */
export function declineCodeOf(error: unknown): DeclineCode | null {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? ((DECLINE.exec(message)?.[1] as DeclineCode | undefined) ?? null) : null
}

export const gatewayTimeout = () =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "gateway_timeout: the gateway did not answer in time. Ask again: the same key is done once",
  )

export const tooMuch = (what: string, amount: bigint, limit: bigint, intent: string) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${what}: ${amount} minor units are more than the ${limit} that are left on ${intent}`,
  )
