import { request } from "undici"

/** What a system answered, whatever the status. */
export interface Answer<T = Record<string, unknown>> {
  status: number
  body: T
}

export interface CallOptions {
  method?: "GET" | "POST" | "DELETE" | "PUT" | "PATCH"
  headers?: Record<string, string>
  body?: unknown
  /** Sent as it is, instead of `body`: what is no JSON. */
  text?: string
  timeoutMs?: number
}

/** One HTTP call; JSON in, JSON or text out. Never throws for a status. A `host` header is sent as it is: that is how a shop is named. */
export async function call<T = Record<string, unknown>>(url: string, options: CallOptions = {}): Promise<Answer<T>> {
  const {
    headers = {},
    body,
    timeoutMs = 60_000,
    text: sent = body === undefined ? undefined : JSON.stringify(body),
  } = options
  const { method = sent === undefined ? "GET" : "POST" } = options
  const response = await request(url, {
    method,
    headers: { ...(sent === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: sent,
    signal: AbortSignal.timeout(timeoutMs),
  })
  const text = await response.body.text()
  return { status: response.statusCode, body: parse(text) as T }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

/** Like `call`, for the way things should go. @throws Error with method, address, status and answer for anything but 2xx */
export async function expectOk<T = Record<string, unknown>>(url: string, options: CallOptions = {}): Promise<T> {
  const { status, body } = await call<T>(url, options)
  if (status < 200 || status > 299) {
    throw new Error(
      `${options.method ?? (options.body === undefined ? "GET" : "POST")} ${url} answered ${status}: ${JSON.stringify(body).slice(0, 600)}`,
    )
  }
  return body
}

/** Asks until it gets an answer that is not null. @throws Error that says what was waited for */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  { seconds = 60, everyMs = 250 } = {},
): Promise<T> {
  const end = Date.now() + seconds * 1_000
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
