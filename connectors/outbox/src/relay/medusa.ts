import { type Dispatch, type EventEnvelope, INTERNAL, effectKey } from "@dakkah/contracts"
import type { ServiceTokens } from "../service-token"
import { parseDispatchAnswer, parseDispatches, saysUnhealthy } from "./dispatch-schema"
import { Outage, Poison, Refused, reasonOf } from "./failures"
import { Gatherer } from "./gatherer"

/** Answers that say "not now" about Medusa itself, or about our key; never about the event. */
const AWAY = new Set([401, 408, 429, 502, 503, 504])
const MAX_QUOTED = 300
/** Of one tenant. One call is built while the workflows of the one before start. */
const LIMITS = { together: 50, calls: 2 }

export interface MedusaOptions {
  /** Base address, `http://localhost:9000`. */
  url: string
  tokens: ServiceTokens
  /** Milliseconds for one request. */
  timeout?: number
}

export interface Medusa {
  /** What an event leads to; asked together with others of its tenant that are asked about now. @throws Outage, Refused, Poison */
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

  const lanes = new Map<string, Gatherer<EventEnvelope, Dispatch>>()

  /** Several of one tenant in one call; one that the call leaves open is asked about alone, so that it gets its own error. */
  async function askTogether(events: readonly EventEnvelope[]): Promise<PromiseSettledResult<Dispatch>[]> {
    const [first] = events
    const answers = first && events.length > 1 ? await askAll(first.tenant_id, events) : null
    return Promise.allSettled(events.map(async (event, index) => answers?.[index] ?? (await askAlone(event))))
  }

  /** Null for all where Medusa does not answer several at once. */
  async function askAll(tenant: string, events: readonly EventEnvelope[]): Promise<(Dispatch | null)[] | null> {
    const { status, text } = await call(INTERNAL.dispatch, tenant, {
      method: "POST",
      body: JSON.stringify({ events }),
      headers: { "content-type": "application/json" },
    })
    if (AWAY.has(status)) throw new Outage("medusa", quote(status, text))
    if (status >= 500 && !(await isHealthy())) throw new Outage("medusa", quote(status, text))
    return status === 200 ? parseDispatches(text, events.length) : null
  }

  async function askAlone(event: EventEnvelope): Promise<Dispatch> {
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
    if (AWAY.has(status)) throw new Outage("medusa", quote(status, text))
    if (status >= 500 && !(await isHealthy())) throw new Outage("medusa", quote(status, text))
    if (status < 200 || status > 299) throw new Refused(`medusa ${quote(status, text)}`)
    return read(text)
  }

  return {
    async dispatch(event) {
      const { tenant_id } = event
      const lane = lanes.get(tenant_id) ?? new Gatherer(askTogether, LIMITS)
      lanes.set(tenant_id, lane)
      try {
        return await lane.add(event)
      } finally {
        if (lane.idle) lanes.delete(tenant_id)
      }
    },
  }
}

const quote = (status: number, text: string): string =>
  `answered ${status} to ${INTERNAL.dispatch}: ${text.slice(0, MAX_QUOTED)}`

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
