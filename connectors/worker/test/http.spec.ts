import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type ActivityContext, INTERNAL } from "@dakkah/contracts"
import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox/service-token"
import type { ApplicationFailure } from "@temporalio/common"
import { MockActivityEnvironment } from "@temporalio/testing"
import { DefaultLogger, Runtime } from "@temporalio/worker"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { activitiesByQueue } from "../src/activities"
import type { Activity } from "../src/activities/wrap"
import { chooseAdapters } from "../src/adapters/choice"
import { builtInAdapters } from "../src/adapters/built-in"
import { waitOf } from "../src/adapters/http/failures"

interface Call {
  path: string
  headers: IncomingMessage["headers"]
  body: Record<string, unknown>
}
type Answer = { status: number; body: unknown; headers?: Record<string, string>; delay?: number }

const tokens = createServiceTokens(parseServiceKeys(`k1:${Buffer.alloc(32, 7).toString("base64")}`))
const context: ActivityContext = {
  tenant_id: "t_1",
  correlation_id: "cor",
  causation_id: "evt",
  idempotency_key: "t_1/order_1/capture/1",
}
const ok = (data: unknown = {}): Answer => ({ status: 200, body: { success: true, data, applied: true } })

let calls: Call[] = []
let answers: Record<string, Answer> = {}
let server: Server
let activities: ReturnType<typeof activitiesByQueue>
let lost: string[] = []
let url: string

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger("ERROR") })
  server = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk: Buffer) => (text += chunk.toString()))
    request.on("end", () => {
      const path = request.url ?? ""
      calls.push({ path, headers: request.headers, body: JSON.parse(text || "{}") as Record<string, unknown> })
      const { status, body, headers, delay } = answers[path] ?? ok()
      setTimeout(
        () => response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body)),
        delay ?? 0,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const adapters = builtInAdapters({
    medusaUrl: url,
    payloadUrl: url,
    tokens,
    timeout: 2_000,
    operatorEmail: "ops@example.com",
    onAlert: () => undefined,
  })
  activities = activitiesByQueue(
    chooseAdapters(adapters, [], () => Promise.resolve({})),
    (entry, reason) => lost.push(`${entry.status_code} ${reason}`),
  )
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  calls = []
  answers = {}
  lost = []
})

const run = (queue: keyof typeof activities, name: string, input: unknown, from: ActivityContext = context) =>
  new MockActivityEnvironment({ startToCloseTimeoutMs: 5_000 }).run(activities[queue][name] as Activity, input, from)

const failure = (queue: keyof typeof activities, name: string, input: unknown): Promise<ApplicationFailure> =>
  run(queue, name, input).then(
    () => Promise.reject(new Error("it did not fail")),
    (error: unknown) => error as ApplicationFailure,
  )

describe("a call to one of our systems", () => {
  test("carries key, correlation, cause, and a token for this system and this tenant only", async () => {
    await run("payment-gateway", "capturePaymentIntent", { order_id: "order_1" })
    const [call] = calls as [Call]
    expect(call).toMatchObject({ path: INTERNAL.capturePayment, body: { order_id: "order_1" } })
    expect(call.headers).toMatchObject({
      "idempotency-key": "t_1/order_1/capture/1",
      "x-correlation-id": "cor",
      "x-causation-id": "evt",
    })
    const token = String(call.headers.authorization).replace("Bearer ", "")
    expect(await tokens.verify(token, "medusa")).toEqual({ iss: "worker", aud: "medusa", tenant_id: "t_1" })
    await expect(tokens.verify(token, "payload")).rejects.toThrow()
  })

  test("then tells the timeline, with a token for that module only", async () => {
    answers[INTERNAL.capturePayment] = ok({
      payment_id: "pay_1",
      state: "captured",
      captured_amount: 100,
      nested: { email: "a@b.c" },
      list: [1, 2],
    })
    await run("payment-gateway", "capturePaymentIntent", { order_id: "order_1" })
    const [, told] = calls as [Call, Call]
    expect(told.path).toBe(INTERNAL.appendTimeline)
    expect(told.body).toMatchObject({
      entries: [
        {
          order_id: "order_1",
          module: "payment",
          status_code: "payment:captured",
          source_key: "t_1/order_1/capture/1/captured",
          payload: { payment_id: "pay_1", state: "captured", captured_amount: 100, list_count: 2 },
        },
      ],
    })
    expect(JSON.stringify(told.body)).not.toContain("a@b.c")
    expect(await tokens.verify(String(told.headers.authorization).slice(7), "medusa")).toMatchObject({
      modules: ["payment"],
    })
  })

  test("a refusal is a result, and told as one", async () => {
    answers[INTERNAL.capturePayment] = {
      status: 200,
      body: {
        success: false,
        error: { code: "declined", message: "no money", retryable: false, details: { type: "InsufficientFundsError" } },
      },
    }
    expect(await run("payment-gateway", "capturePaymentIntent", { order_id: "order_1" })).toMatchObject({
      success: false,
      error: { code: "declined" },
    })
    expect(calls[1]?.body).toMatchObject({
      entries: [{ status_code: "payment:capture_refused", severity: "warning", payload: { code: "declined" } }],
    })
  })

  test("a refusal that may heal is asked again", async () => {
    answers[INTERNAL.reserveInventory] = {
      status: 200,
      body: {
        success: false,
        error: { code: "busy", message: "locked", retryable: true, details: { type: "DataConflictError" } },
      },
    }
    expect(await failure("erpnext-backoffice", "reserveInventory", { order_id: "order_1", lines: [] })).toMatchObject({
      type: "DataConflictError",
      nonRetryable: false,
    })
  })

  test("an undo that found nothing is no news", async () => {
    answers[INTERNAL.refundPayment] = ok({ payment_id: "pay_1", refunded_amount: 0, currency_code: "SAR" })
    await run("payment-gateway", "refundPayment", { order_id: "order_1" })
    expect(calls).toHaveLength(1)
  })

  test.each([
    [400, "InvalidArgumentError", true],
    [401, "AuthenticationError", true],
    [404, "InvalidArgumentError", true],
    [409, "DataConflictError", false],
    [422, "InvalidArgumentError", true],
    [500, "ServiceUnavailableError", false],
    [501, "NotSupportedError", true],
    [503, "ServiceUnavailableError", false],
    [504, "TimeoutError", false],
  ])("status %i is a %s; final: %s", async (status, type, nonRetryable) => {
    answers[INTERNAL.capturePayment] = { status, body: "sorry" }
    expect(await failure("payment-gateway", "capturePaymentIntent", { order_id: "order_1" })).toMatchObject({
      type,
      nonRetryable,
    })
  })

  test("status 429 is tried again when the system says", async () => {
    answers[INTERNAL.capturePayment] = { status: 429, body: "", headers: { "retry-after": "7" } }
    expect(await failure("payment-gateway", "capturePaymentIntent", {})).toMatchObject({
      type: "RateLimitError",
      nonRetryable: false,
      nextRetryDelay: 7_000,
    })
  })

  test("an answer of another shape, or none in time, is an outage", async () => {
    answers[INTERNAL.capturePayment] = { status: 200, body: "<html>" }
    expect(await failure("payment-gateway", "capturePaymentIntent", {})).toMatchObject({
      type: "ServiceUnavailableError",
      nonRetryable: false,
    })
    answers[INTERNAL.capturePayment] = { ...ok(), delay: 3_000 }
    expect(await failure("payment-gateway", "capturePaymentIntent", {})).toMatchObject({
      type: "TimeoutError",
      nonRetryable: false,
    })
  })

  test("nobody there is an outage", async () => {
    const away = builtInAdapters({
      medusaUrl: "http://127.0.0.1:1",
      payloadUrl: url,
      tokens,
      timeout: 2_000,
      onAlert: () => undefined,
    })
    await expect(away.commerce.port.calculateCommissions({ order_id: "o" }, context)).rejects.toMatchObject({
      type: "NetworkError",
      nonRetryable: false,
    })
    expect(await away.commerce.port.pingMedusa({ timeout_ms: 500 }, context)).toMatchObject({
      success: true,
      data: { healthy: false },
    })
  })

  test("the relay is asked on its own page, and what is wrong with it is told", async () => {
    const adaptersOf = (relayUrl?: string) =>
      builtInAdapters({
        medusaUrl: url,
        payloadUrl: url,
        ...(relayUrl && { relayUrl }),
        tokens,
        timeout: 2_000,
        onAlert: () => undefined,
      })
    const ask = async (relayUrl: string) =>
      (await adaptersOf(relayUrl).commerce.port.pingRelay({ timeout_ms: 500 }, context)).data
    const page = (status: string, temporal: string | null) => ({
      status,
      sources: { medusa: { connected: true, error: null } },
      systems: { temporal: { reachable: temporal === null, error: temporal } },
    })
    answers["/health"] = { status: 200, body: page("ok", null) }
    expect(await ask(url)).toMatchObject({ system: "relay", healthy: true })
    answers["/health"] = { status: 503, body: page("degraded", "not reachable") }
    expect(await ask(url)).toMatchObject({ healthy: false, detail: "temporal: not reachable" })
    answers["/health"] = { status: 200, body: "<html>somebody else</html>" }
    expect(await ask(url)).toMatchObject({ healthy: false })
    expect(await ask("http://127.0.0.1:1")).toMatchObject({ system: "relay", healthy: false })
    // Where nobody has said where it is, it is not asked.
    expect(adaptersOf().commerce.description.capabilities).not.toContain("pingRelay")
  })

  test("a timeline that refuses does not fail the effect; one that is away does", async () => {
    answers[INTERNAL.appendTimeline] = {
      status: 200,
      body: { success: false, error: { code: "foreign", message: "no", retryable: false } },
    }
    expect(await run("payment-gateway", "capturePaymentIntent", { order_id: "order_1" })).toMatchObject({
      success: true,
    })
    expect(lost).toEqual(["payment:captured foreign: no"])
    answers[INTERNAL.appendTimeline] = { status: 503, body: "" }
    expect(await failure("payment-gateway", "capturePaymentIntent", { order_id: "order_1" })).toMatchObject({
      nonRetryable: false,
    })
  })
})

describe("mails", () => {
  const order = {
    order_id: "order_1",
    locale: "ar",
    customer: { email: "sara@example.com" },
    vendor_orders: [
      { vendor_order_id: "vo_1", vendor_email: "one@example.com" },
      { vendor_order_id: "vo_2", vendor_email: null },
      { vendor_order_id: "vo_3", vendor_email: "three@example.com" },
    ],
  }

  test("the confirmation goes to the customer, in the order's language", async () => {
    answers[INTERNAL.orderMessage] = ok(order)
    await run("payload-content", "sendOrderConfirmation", { order_id: "order_1" })
    expect(calls.find(({ path }) => path === "/api/service/messages")?.body).toMatchObject({
      template: "order_confirmation",
      to: "sara@example.com",
      locale: "ar",
    })
  })

  test("each vendor with an address gets one of its own, under a key of its own", async () => {
    answers[INTERNAL.orderMessage] = ok(order)
    answers["/api/service/messages"] = ok({ message_id: "m", transport: "mailbox" })
    await run("payload-content", "notifyVendors", { order_id: "order_1", vendor_order_ids: ["vo_1", "vo_2"] })
    const sent = calls.filter(({ path }) => path === "/api/service/messages")
    expect(sent.map(({ body }) => body["to"])).toEqual(["one@example.com"])
    expect(JSON.stringify(sent[0]?.body)).not.toContain("three@example.com")
    expect(sent[0]?.headers["idempotency-key"]).toBe("t_1/order_1/capture/1/vo_1")
  })
})

describe("what the built-in adapters cannot do", () => {
  test("they say before and when asked", async () => {
    const adapters = builtInAdapters({
      medusaUrl: url,
      payloadUrl: url,
      tokens,
      timeout: 2_000,
      onAlert: () => undefined,
    })
    expect(adapters.identity.description.capabilities).toEqual([])
    expect(adapters.back_office.description.capabilities).not.toContain("pingERPNext")
    await expect(
      adapters.identity.port.verifyIdentity({ order_id: "o", customer_id: "c" }, context),
    ).rejects.toMatchObject({ type: "NotSupportedError", nonRetryable: true })
  })
})

test("Retry-After: seconds or a date, never longer than five minutes", () => {
  const now = Date.parse("2026-11-21T12:00:00Z")
  expect(waitOf("3", now)).toBe(3_000)
  expect(waitOf("99999", now)).toBe(300_000)
  expect(waitOf("Sat, 21 Nov 2026 12:00:10 GMT", now)).toBe(10_000)
  expect(waitOf("Sat, 21 Nov 2026 11:00:00 GMT", now)).toBe(0)
  expect(waitOf("soon", now)).toBeUndefined()
  expect(waitOf(null, now)).toBeUndefined()
})
