import { randomBytes } from "node:crypto"
import { describe, expect, test } from "vitest"
import { type OutboxRow, claimEvents, encryptionDataConverter, parseEncryptionKeys } from "../src"
import {
  QUEUE,
  db,
  medusa,
  temporal,
  tenant,
  relays,
  relay,
  place,
  say,
  start,
  workflowOf,
  row,
  until,
  delivered,
} from "./stage"

describe("delivery", () => {
  test("a committed row starts its workflow, with the envelope, the tenant's token and search attributes", async () => {
    await relay()
    await place("o1")
    await delivered("o1")
    const description = await temporal.describe(workflowOf("o1"))
    expect(description).toMatchObject({ type: "OrderPlacementWorkflow", taskQueue: QUEUE, status: { name: "RUNNING" } })
    const attributes = Object.fromEntries(
      description.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    )
    expect(attributes).toMatchObject({ TenantId: tenant, OrderId: "o1", Domain: "order" })
    const [asked] = medusa.asked
    const { correlation_id, id } = await row("o1")
    expect(asked?.claims).toEqual({ iss: "relay", aud: "medusa", tenant_id: tenant })
    expect(asked?.event).toMatchObject({
      id,
      event_type: "order.placed",
      aggregate_id: "o1",
      correlation_id,
      status: "processing",
    })
    expect(asked?.headers).toMatchObject({ "x-correlation-id": correlation_id, "x-causation-id": id })
    expect((await row("o1")).result).toMatchObject({
      kind: "start",
      workflow_id: workflowOf("o1"),
      run_id: description.runId,
    })
  })

  test("NOTIFY wakes an idle relay within 200 ms", async () => {
    medusa.answer(() => ({ kind: "none", reason: "only the time counts" }))
    // Polling alone would take twenty seconds.
    const running = await relay({ settings: { poll: 20_000 } })
    await until(async () => expect(running.health().sources["medusa"]?.connected).toBe(true))
    await place("o0")
    await delivered("o0")
    await new Promise((resolve) => setTimeout(resolve, 300))
    const times: number[] = []
    for (const order of ["o1", "o2", "o3", "o4", "o5"]) {
      const asked = medusa.asked.length
      const before = performance.now()
      await place(order)
      await until(async () => expect(medusa.asked.length).toBeGreaterThan(asked))
      times.push(performance.now() - before)
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(200)
  })

  test("an answer wrapped as an ActivityResult counts too, and 'none' is delivered by being recorded", async () => {
    medusa.answer(
      (_event, response) => void response.end('{"success":true,"data":{"kind":"none","reason":"nobody asks"}}'),
    )
    await relay()
    await place("o1")
    await delivered("o1")
    expect((await row("o1")).result).toEqual({ kind: "none", reason: "nobody asks" })
  })

  test("a signal reaches a running workflow with the event's id; to a closed or unknown one it is late", async () => {
    await relay()
    await place("o1")
    await delivered("o1")
    medusa.answer(({ aggregate_id }) => ({
      kind: "signal",
      workflow_id: workflowOf(aggregate_id),
      signal: "payment_captured",
      input: { amount: 1 },
    }))
    await say("o1", "payment.captured")
    await delivered("o1", "payment.captured")
    const signals = (await temporal.history(workflowOf("o1"))).filter(
      (event) => event.workflowExecutionSignaledEventAttributes,
    )
    expect(signals).toHaveLength(1)
    const data = signals[0]?.workflowExecutionSignaledEventAttributes?.input?.payloads?.[0]?.data
    expect(JSON.parse(Buffer.from(data ?? []).toString())).toEqual({
      event_id: (await row("o1", "payment.captured")).id,
      amount: 1,
    })
    await temporal.client.workflow.getHandle(workflowOf("o1")).terminate()
    for (const order of ["o1", "o_unknown"]) {
      await say(order, "payment.failed")
      await delivered(order, "payment.failed")
      expect((await row(order, "payment.failed")).result).toMatchObject({ kind: "signal", outcome: "late" })
    }
  })

  test("events of the content database are recorded without asking Medusa", async () => {
    await relay({ databases: [{ source: "payload", url: db.relayUrl }], medusaUrl: "http://127.0.0.1:1" })
    await place("o1")
    await delivered("o1")
    expect(medusa.asked).toEqual([])
  })

  test("a delayed event waits for its time and holds nothing back", async () => {
    await relay()
    await db.as(tenant, async (tx) => {
      await tx.query("SELECT cityos_emit_event('order.created', 'order', 'o1', '{}', interval '1500 milliseconds')")
    })
    await place("o1")
    await delivered("o1")
    expect((await row("o1", "order.created")).status).toBe("pending")
    await delivered("o1", "order.created")
    const { processed_at, created_at } = await row("o1", "order.created")
    expect((processed_at?.getTime() ?? 0) - created_at.getTime()).toBeGreaterThan(1_400)
  })

  test("with encryption the input is unreadable on the server, and a client with the key reads it", async () => {
    const keys = parseEncryptionKeys(`e1:${randomBytes(32).toString("base64")}`)
    await relay({ dataConverter: encryptionDataConverter(keys) })
    await place("o_secret")
    await delivered("o_secret")
    const [started] = await temporal.history(workflowOf("o_secret"))
    const [payload] = started?.workflowExecutionStartedEventAttributes?.input?.payloads ?? []
    expect(Buffer.from(payload?.metadata?.["encoding"] ?? []).toString()).toBe("binary/encrypted")
    expect(Buffer.from(payload?.data ?? []).includes("o_secret")).toBe(false)
    const codec = encryptionDataConverter(keys).payloadCodecs?.[0]
    const [open] = (await codec?.decode([payload ?? {}])) ?? []
    expect(JSON.parse(Buffer.from(open?.data ?? []).toString())).toMatchObject({ order_id: "o_secret" })
  })
})

describe("together", () => {
  const placeMany = (orders: string[]) =>
    db.as(tenant, (tx) => tx.query("INSERT INTO placement (order_id) SELECT unnest($1::text[])", [orders]))

  test("a burst is asked about in few calls, one tenant's at a time, and every workflow starts", async () => {
    const running = await relay()
    await until(async () => expect(running.health().sources["medusa"]?.connected).toBe(true))
    const orders = Array.from({ length: 60 }, (_, index) => `b${index}`)
    const other = `${tenant}_other`
    await placeMany(orders)
    await place("elsewhere", other)
    await until(async () => expect(await db.events("status = 'delivered'")).toHaveLength(61))
    expect(medusa.asked).toHaveLength(61)
    expect(medusa.asked.every(({ event, claims }) => event.tenant_id === claims.tenant_id)).toBe(true)
    expect(medusa.calls.length).toBeGreaterThan(0)
    expect(medusa.calls.length).toBeLessThan(20)
    expect((await temporal.describe(workflowOf("b59"))).status.name).toBe("RUNNING")
  })

  test("one that Medusa cannot answer is asked about alone and held to its own reason; the others arrive", async () => {
    medusa.answer((event, response) =>
      event.aggregate_id === "bad" ? void response.writeHead(422).end('{"message":"no such order"}') : start(event),
    )
    await placeMany(["o1", "bad", "o2"])
    await relay()
    await Promise.all(["o1", "o2"].map((order) => delivered(order)))
    await until(async () => expect((await row("bad")).retry_count).toBe(1))
    expect((await row("bad")).error_message).toContain("no such order")
    expect(medusa.calls).toEqual([3])
    expect(medusa.asked.filter(({ event }) => event.aggregate_id === "o1")).toHaveLength(1)
  })
})

describe("crashes and order", () => {
  test("a relay that died with the event in hand: another delivers it once the lease is over, to the same workflow id", async () => {
    await place("o1")
    const dead = await claimEvents(db.owner, { limit: 10, owner: "dead", lease: 700 })
    expect(dead).toHaveLength(1)
    // It had got as far as starting the workflow.
    const handle = await temporal.client.workflow.start("OrderPlacementWorkflow", {
      workflowId: workflowOf("o1"),
      taskQueue: QUEUE,
      args: [{}],
    })
    await relay()
    expect((await row("o1")).locked_by).toBe("dead")
    await delivered("o1")
    expect(medusa.asked).toHaveLength(1)
    expect((await temporal.describe(workflowOf("o1"))).runId).toBe(handle.firstExecutionRunId)
    expect((await row("o1")).result).toMatchObject({ run_id: handle.firstExecutionRunId })
  })

  test("the same after the workflow has already closed: it is not started again", async () => {
    const handle = await temporal.client.workflow.start("OrderPlacementWorkflow", {
      workflowId: workflowOf("o1"),
      taskQueue: QUEUE,
      args: [{}],
    })
    await handle.terminate()
    await relay()
    await place("o1")
    await delivered("o1")
    expect((await row("o1")).result).toMatchObject({ outcome: "already_started" })
    expect((await temporal.describe(workflowOf("o1"))).runId).toBe(handle.firstExecutionRunId)
  })

  test("a slow event keeps its lease, so that a second relay does not take it", async () => {
    medusa.answer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      return { kind: "none", reason: "slow" }
    })
    await relay({ settings: { lease: 600 } })
    await relay({ settings: { lease: 600 } })
    await place("o1")
    await delivered("o1")
    expect(medusa.asked).toHaveLength(1)
  })

  test("two relays, 20 aggregates, 10 events each: every event once, in order within its aggregate", async () => {
    const done: string[] = []
    medusa.answer(async ({ aggregate_id, event_type }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
      done.push(`${aggregate_id}/${event_type}`)
      return { kind: "none", reason: "counted" }
    })
    await relay()
    await relay()
    await Promise.all(
      Array.from({ length: 20 }, async (_, order) => {
        for (let step = 0; step < 10; step++) await say(`o${order}`, `step.s${step}`)
      }),
    )
    await until(async () => expect(await db.events("status = 'delivered'")).toHaveLength(200))
    expect(done).toHaveLength(200)
    for (let order = 0; order < 20; order++) {
      const steps = done.filter((entry) => entry.startsWith(`o${order}/`))
      expect(steps).toEqual(Array.from({ length: 10 }, (_, step) => `o${order}/step.s${step}`))
    }
  })

  test("stopping finishes what is in flight and gives back the rest", async () => {
    medusa.answer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      return { kind: "none", reason: "slow" }
    })
    await Promise.all(Array.from({ length: 6 }, (_, order) => place(`o${order}`)))
    const running = await relay({ settings: { concurrency: 2 } })
    await until(async () => expect(medusa.asked).toHaveLength(2))
    await running.stop(5_000)
    relays.length = 0
    const rows = await db.events<OutboxRow>()
    expect(rows.filter((event) => event.status === "delivered")).toHaveLength(2)
    expect(
      rows.filter((event) => event.status === "pending" && event.locked_by === null && event.retry_count === 0),
    ).toHaveLength(4)
  })
})
