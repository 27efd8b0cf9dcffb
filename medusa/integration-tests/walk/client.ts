import type { AxiosInstance } from "axios"

export interface Answer {
  /** 0 when none came in time. */
  status: number
  text: string
  headers?: Record<string, unknown>
}

export interface Call {
  method: string
  path: string
  headers?: Record<string, string>
  body?: unknown
  /** A body as it goes over the wire, instead of JSON. */
  raw?: string
  timeoutMs?: number
}

export type Ask = (call: Call) => Promise<Answer>

/** The runner's client, made quiet: no status throws, nothing is parsed. */
export function asker(api: Pick<AxiosInstance, "request">): Ask {
  return async ({ method, path, headers = {}, body, raw, timeoutMs = 15_000 }) => {
    try {
      const answer = await api.request<string>({
        method,
        url: path,
        headers: { "content-type": "application/json", ...headers },
        data: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
        transformResponse: (text: string) => text,
        responseType: "text",
        timeout: timeoutMs,
        signal: AbortSignal.timeout(timeoutMs),
        maxRedirects: 0,
        validateStatus: () => true,
      })
      return { status: answer.status, text: answer.data ?? "", headers: answer.headers }
    } catch (error) {
      return { status: 0, text: String(error) }
    }
  }
}

/** For the way things should go. @throws Error with the whole answer for anything but 2xx */
export async function must<T = Record<string, never>>(ask: Ask, call: Call): Promise<T> {
  const { status, text } = await ask(call)
  if (status < 200 || status > 299)
    throw new Error(`${call.method} ${call.path} answered ${status}: ${text.slice(0, 600)}`)
  return JSON.parse(text) as T
}

/** Runs `work` over `items`, so many at a time. */
export async function each<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
