/** What the offline gateway does with a test token. Any other token is refused. */
export interface CardBehaviour {
  declines?: { at: "authorize" | "capture"; code: DeclineCode }
  /** Waits that long before it answers. */
  delay_ms?: number
  /** Takes effect, then the connection breaks once. */
  times_out_after?: "capture"
}

export type DeclineCode = "insufficient_funds" | "fraud_detected" | "unknown_card"

export const TEST_CARDS: Readonly<Record<string, CardBehaviour>> = {
  tok_visa: {},
  tok_declined: { declines: { at: "authorize", code: "insufficient_funds" } },
  tok_fraud: { declines: { at: "authorize", code: "fraud_detected" } },
  tok_authorize_then_decline_capture: { declines: { at: "capture", code: "insufficient_funds" } },
  tok_authorize_then_fraud_capture: { declines: { at: "capture", code: "fraud_detected" } },
  tok_slow: { delay_ms: 2_000 },
  tok_timeout_after_effect: { times_out_after: "capture" },
}

export const DEFAULT_CARD = "tok_visa"

/** @returns the decline a token leads to at that moment, or null */
export function declineOf(card: string | null, at: "authorize" | "capture"): DeclineCode | null {
  if (card === null) return null
  const behaviour = TEST_CARDS[card]
  if (!behaviour) return "unknown_card"
  return behaviour.declines?.at === at ? behaviour.declines.code : null
}
