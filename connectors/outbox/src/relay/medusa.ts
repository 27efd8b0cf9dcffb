import { type Dispatch, type EventEnvelope, INTERNAL, effectKey } from "@dakkah/contracts"
import type { ServiceTokens } from "../service-token"
import { parseDispatchAnswer, saysUnhealthy } from "./dispatch-schema"
import { Outage, Poison, Refused, reasonOf } from "./failures"

/** Answers that say "not now" about Medusa itself, or about our key; never about the event. */
const AWAY = new Set([401, 408, 429, 502, 503, 504])
const MAX_QUOTED = 300

export interface MedusaOptions {
  /** Base address, `http://localhost:9000`. */
  url: string
  tokens: ServiceTokens
  /** Milliseconds for one request. */
  timeout?: number
}

export interface Medusa {
  /** What an event leads to. @throws Outage, Refused, Poison */
  dispatch(event: EventEnvelope): Promise<Dispatch>
}

/** Medusa's `/internal` surface as the relay uses it. */
export function createMedusa({ url, tokens, timeout = 10_000 }: MedusaOptions): Medusa {
  const address = (path: string): string => new URL(path, url).toString()

  async function call(path: string, tenant: string, init: RequestInit): Promise<{ status: number; text: string }> {
    const token = await tokens.mint({ iss: "relay", aud: "medusa", tenant_id: tenant })
    try {
      const response = await fetch(address(path), {
        ...init,
        redirect: "error",
        headers: { ...init.headers, authorization: `Bearer ${token}`, accept: "application/json" },
        signal: AbortSignal.timeout(timeout),
      })
      return { status: response.status, text: await response.text() }
    } catch (cause) {
      throw new Outage("medusa", `${path} cannot be reached (${reasonOf(causeOf(cause))})`, { cause })
    }
  }

  /** A 500 is either Medusa's or this event's fault; its health tells which, so that one bad event cannot stop all others. */
  async function isHealthy(): Promise<boolean> {
    const { status, text } = await call(INTERNAL.health, "*", { method: "GET" })
    return status < 500 && !saysUnhealthy(text)
  }

  return {
    async dispatch(event) {
      const { status, text } = await call(INTERNAL.dispatch, event.tenant_id, {
        method: "POST",
        body: JSON.stringify({ event }),
        headers: {
          "content-type": "application/json",
          "x-correlation-id": event.correlation_id,
          "x-causation-id": event.id,
          "idempotency-key": effectKey({
            tenant_id: event.tenant_id,
            subject_id: event.id,
            effect: "dispatch",
            ordinal: event.retry_count + 1,
          }),
        },
      })
      const quoted = `answered ${status} to ${INTERNAL.dispatch}: ${text.slice(0, MAX_QUOTED)}`
      if (AWAY.has(status)) throw new Outage("medusa", quoted)
      if (status >= 500 && !(await isHealthy())) throw new Outage("medusa", quoted)
      if (status < 200 || status > 299) throw new Refused(`medusa ${quoted}`)
      return read(text)
    },
  }
}

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error

function read(text: string): Dispatch {
  let answer: ReturnType<typeof parseDispatchAnswer>
  try {
    answer = parseDispatchAnswer(JSON.parse(text))
  } catch (cause) {
    throw new Refused(`medusa answered ${INTERNAL.dispatch} with something that is no dispatch: ${reasonOf(cause)}`, {
      cause,
    })
  }
  if ("dispatch" in answer) return answer.dispatch
  const message = `${answer.error.code}: ${answer.error.message}`
  throw answer.error.retryable ? new Refused(message) : new Poison(message)
}
