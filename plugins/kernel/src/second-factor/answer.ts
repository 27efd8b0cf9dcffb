import type { MedusaResponse } from "@medusajs/framework/http"

import type { Verdict } from "../modules/vault/types"

const REFUSALS = {
  wrong: [422, "This is not a code of now, or it was used already. Wait for the next one."],
  locked: [429, "Too many wrong codes. Wait a quarter of an hour, or use a recovery code then."],
  not_enrolled: [409, "There is no authenticator to check this code against. Set one up first."],
} as const satisfies Record<Exclude<Verdict, "accepted">, readonly [number, string]>

/** Answers how a code was taken. A count of wrong codes is kept, so a refusal is an answer and not an error. */
export function answerVerdict(response: MedusaResponse, { verdict, ...told }: { verdict: Verdict }): void {
  response.set("cache-control", "no-store")
  if (verdict === "accepted") {
    response.status(200).json(told)
    return
  }
  const [status, message] = REFUSALS[verdict]
  response.status(status).json({ type: "not_allowed", code: `mfa_${verdict}`, message })
}
