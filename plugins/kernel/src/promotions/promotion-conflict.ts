import type { Conflict } from "../errors/conflict"

/** The guard's words, and core's own. A workflow loses the code. */
const WORDS = /promotion_exhausted: (.*)|Promotion usage exceeds the (budget )?limit/

/** What an error means where a promotion was used up by somebody else; null for any other. */
export function promotionConflictOf({ message }: { message: string }): Conflict | null {
  if (!WORDS.test(message)) return null
  return {
    code: "promotion_exhausted",
    message:
      "A promotion in this cart has just been used up. Nothing was charged; take it out of the cart and order again.",
    details: {},
  }
}
