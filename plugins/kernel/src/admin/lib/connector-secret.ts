/** A version of a secret, as our admin API tells it. */
export interface ConnectorSecret {
  id: string
  name: string
  version: number
  fingerprint: string
  valid_from: string
  valid_until: string | null
}

/** Whether a version is good for anything at the instant `now` (milliseconds, UTC). */
export function validityOf({ valid_until }: Pick<ConnectorSecret, "valid_until">, now: number) {
  if (valid_until === null) return "valid"
  return Date.parse(valid_until) > now ? "ending" : "ended"
}
