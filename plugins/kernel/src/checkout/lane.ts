import { once } from "node:events"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import fastq from "fastq"

export interface LaneLimits {
  /** How many are served at once. */
  atOnce: number
  /** How many may wait besides; who comes then is told to come later. */
  waiting: number
}

type Middleware = (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction) => Promise<void>

interface Turn {
  granted: () => void
  answered: Promise<unknown>
}

/** Seconds: about as long as a few completions take. */
const COME_AGAIN = 2

/**
 * Requests of a kind one after the other, some at once: each costs a tenth of a second of this process, and all at once would make all late.
 * A turn ends with the answer, also where the client has gone; who goes while waiting loses his turn.
 */
export function lane({ atOnce, waiting }: LaneLimits): Middleware {
  const turns = fastq.promise(async ({ granted, answered }: Turn) => {
    granted()
    await answered
  }, atOnce)
  return async (_request, response, next) => {
    if (turns.length() >= waiting) {
      response.status(503).set("retry-after", String(COME_AGAIN)).json({
        type: "unavailable",
        code: "busy",
        message: "Many people are ordering at this moment. Nothing was charged; please try again in a few seconds.",
      })
      return
    }
    const answered = once(response, "close").catch(() => {})
    // Awaited rather than called from the lane: what follows runs in this request's tenant, not in that of the one before.
    await new Promise<void>((granted) => void turns.push({ granted, answered }))
    if (!response.closed) next()
  }
}
